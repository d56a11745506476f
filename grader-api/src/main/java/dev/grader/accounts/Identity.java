package dev.grader.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provider says somebody is (OpenID Connect Core 1.0 section 5.7: only issuer and subject together name a person for good).
 *
 * @param email in lower case; null where there is none, or the provider does not vouch for it
 * @param name never empty
 */
public record Identity(
        String issuer, String subject, @Nullable String email, String name) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final String NAMELESS = "Nameless";

    /**
     * From what a provider tells.
     *
     * @param verified whether it has made sure that the address is theirs
     */
    public static Identity of(
            String issuer, String subject, @Nullable String email, boolean verified, @Nullable String name) {
        String address = verified && email != null ? email.strip().toLowerCase(Locale.ROOT) : "";
        boolean fits = EMAIL.matcher(address).matches() && address.length() <= NewAccount.LONGEST_EMAIL;
        return new Identity(issuer, subject, fits ? address : null, named(name == null ? "" : name, address));
    }

    private static String named(String name, String address) {
        String clean = clip(NOT_IN_NAMES.matcher(name).replaceAll(" ").strip());
        if (!clean.isEmpty()) {
            return clean;
        }
        return address.isEmpty() ? NAMELESS : clip(address);
    }

    private static String clip(String text) {
        return text.length() <= NewAccount.LONGEST_NAME
                ? text
                : text.substring(0, NewAccount.LONGEST_NAME).strip();
    }

    Optional<String> vouchedEmail() {
        return Optional.ofNullable(email);
    }

    /** Names nobody: it may end in a log. */
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
