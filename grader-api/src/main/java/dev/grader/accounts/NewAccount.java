package dev.grader.accounts;

import java.util.Locale;

/**
 * Somebody who is to be able to sign in.
 *
 * @param email kept in lower case
 */
public record NewAccount(String email, String name, AccountRole role) {
    /** In characters: RFC 5321 section 4.5.3.1.3. */
    public static final int LONGEST_EMAIL = 254;

    public static final int LONGEST_NAME = 100;

    public NewAccount {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        if (email.isEmpty() || email.length() > LONGEST_EMAIL) {
            throw new IllegalArgumentException("An e-mail address has 1 to %d characters.".formatted(LONGEST_EMAIL));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to %d characters.".formatted(LONGEST_NAME));
        }
    }
}
