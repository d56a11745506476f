package dev.grader.accounts;

import dev.grader.access.Role;
import java.util.Locale;

/** What a person may do. */
public enum AccountRole {
    /** Reads and reviews everything of the tenant, and invites candidates. */
    INTERVIEWER(Role.INTERVIEWER),
    /** Also has accounts, keys and webhooks made and ended. */
    ADMIN(Role.INTEGRATOR);

    private final Role role;

    AccountRole(Role role) {
        this.role = role;
    }

    /** As which the person acts. */
    public Role role() {
        return role;
    }

    /** As it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AccountRole of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
