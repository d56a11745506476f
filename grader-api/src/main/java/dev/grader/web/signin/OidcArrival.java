package dev.grader.web.signin;

import dev.grader.accounts.Account;
import dev.grader.accounts.Identity;
import dev.grader.accounts.SignInElsewhere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;

/** Turns a provider's word into somebody's account, and their session. Nothing else of what the provider said is kept. Thread-safe. */
public final class OidcArrival implements AuthenticationSuccessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcArrival.class);

    private final SignInElsewhere people;
    private final SecurityContextRepository contexts;

    public OidcArrival(SignInElsewhere people, SecurityContextRepository contexts) {
        this.people = people;
        this.contexts = contexts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("Whoever signed in by OpenID Connect has an ID token.");
        }
        Optional<Account> account = people.admit(identity(user));
        if (account.isEmpty()) {
            LOG.info("Refused somebody who signed in elsewhere: nobody here knows them, or they were disabled");
            response.sendRedirect(OidcFailure.again("stranger", request));
            return;
        }
        contexts.saveContext(SignedIn.context(account.get()), request, response);
        response.sendRedirect(OidcCookie.target(request));
    }

    private static Identity identity(OidcUser user) {
        return Identity.of(
                String.valueOf(Objects.requireNonNull(user.getIdToken().getIssuer(), "issuer")),
                Objects.requireNonNull(user.getIdToken().getSubject(), "subject"),
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                user.getFullName());
    }
}
