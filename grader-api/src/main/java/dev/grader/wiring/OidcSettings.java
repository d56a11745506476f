package dev.grader.wiring;

import dev.grader.accounts.Admission;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by a provider of OpenID Connect: {@code grader.oidc.*}, or {@code GRADER_OIDC_…} in the environment.
 *
 * @param issuer the provider, as it calls itself; null where people sign in here alone
 * @param name what stands on the button
 * @param domains of the e-mail addresses of people who are let in though nobody made an account for them
 * @param admins which of those administer
 * @param tenant where they come
 */
@ConfigurationProperties("grader.oidc")
record OidcSettings(
        @Nullable URI issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("Sign in with OpenID Connect") String name,
        @DefaultValue List<String> domains,
        @DefaultValue List<String> admins,
        @DefaultValue("default") String tenant) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final int LONGEST_NAME = 60;

    OidcSettings {
        domains = lower(domains);
        admins = lower(admins);
        if (issuer != null) {
            check(issuer);
            check("client-id", "by which the provider knows this service", clientId);
            check("client-secret", "which the provider gave this service", clientSecret);
            check("tenant", "to which new people belong", tenant);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "grader.oidc.name has %d characters: use 1 to %d, for it stands on a button."
                                .formatted(name.length(), LONGEST_NAME));
            }
        }
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw new IllegalArgumentException(
                        "grader.oidc.domains has \"%s\", which is no domain: write it as in example.org, without @ or *."
                                .formatted(domain));
            }
        }
        for (String admin : admins) {
            check(admin, domains);
        }
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static void check(URI issuer) {
        String scheme = String.valueOf(issuer.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(issuer.getHost()).toLowerCase(Locale.ROOT);
        if (issuer.getHost() == null
                || issuer.getRawQuery() != null
                || issuer.getRawFragment() != null
                || issuer.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "grader.oidc.issuer is no issuer: use its address as the provider gives it, as in https://login.example.org.");
        }
        if (!scheme.equals("https")
                && !(scheme.equals("http") && LOOPBACK.matcher(host).matches())) {
            throw new IllegalArgumentException(
                    "grader.oidc.issuer is %s: use https, or http where the provider is on this very machine."
                            .formatted(issuer));
        }
    }

    private static void check(String setting, String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "grader.oidc.issuer is set and grader.oidc.%s is not: set what %s, or leave both out."
                            .formatted(setting, what));
        }
    }

    private static void check(String admin, List<String> domains) {
        if (!EMAIL.matcher(admin).matches()) {
            throw new IllegalArgumentException(
                    "grader.oidc.admins has \"%s\", which is no e-mail address: write it as in ada@example.org."
                            .formatted(admin));
        }
        if (!domains.contains(admin.substring(admin.lastIndexOf('@') + 1))) {
            throw new IllegalArgumentException(
                    "grader.oidc.admins has \"%s\", who would not be let in: add the domain to grader.oidc.domains."
                            .formatted(admin));
        }
    }

    Admission admission() {
        return new Admission(tenant, Set.copyOf(domains), Set.copyOf(admins));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
