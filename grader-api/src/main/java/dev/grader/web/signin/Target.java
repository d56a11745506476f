package dev.grader.web.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in: a page for staff of this service, and nowhere else (CWE-601). */
public final class Target {
    /** Where staff begin. */
    public static final String HOME = "/app/inbox";

    /** The name of the request parameter. */
    public static final String PARAMETER = "to";

    private static final Pattern OURS = Pattern.compile("/app/[A-Za-z0-9/_.?=&%,+:-]{0,500}");

    private Target() {}

    /** The one that was asked for, or the first page. */
    public static String of(@Nullable String asked) {
        return asked != null && OURS.matcher(asked).matches() && !asked.contains("//") && !asked.contains("..")
                ? asked
                : HOME;
    }
}
