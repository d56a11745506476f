package dev.grader.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where else people can sign in.
 *
 * @param name as it stands on the button; null where there is no such place
 */
public record Provider(@Nullable String name) {
    /** Where signing in there begins. */
    public static final String PATH = "/oauth2/authorization/" + Provider.ID;

    /** By which Spring Security knows it. */
    public static final String ID = "oidc";

    public boolean isThere() {
        return name != null;
    }
}
