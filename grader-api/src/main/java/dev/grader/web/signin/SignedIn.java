package dev.grader.web.signin;

import dev.grader.accounts.Account;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** An account as Spring Security knows whoever is signed in. What it may do is asked of its caller, so there are no authorities. */
final class SignedIn {
    private SignedIn() {}

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    static SecurityContext context(Account account) {
        return new SecurityContextImpl(authentication(account));
    }

    static Optional<Account> account(@Nullable SecurityContext context) {
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** Whoever sent the request that is being answered. */
    static Optional<Account> now() {
        return account(SecurityContextHolder.getContext());
    }
}
