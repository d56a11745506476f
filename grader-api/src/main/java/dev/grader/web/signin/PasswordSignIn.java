package dev.grader.web.signin;

import dev.grader.accounts.Accounts;
import dev.grader.accounts.Guesses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Holds an address and a password against the accounts. Says the same of a wrong password and of an account that is not there. Thread-safe. */
public final class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Guesses guesses;

    public PasswordSignIn(Accounts accounts, Guesses guesses) {
        this.accounts = accounts;
        this.guesses = guesses;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String email = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (!guesses.mayTry(email, address)) {
            throw new LockedException("too many guesses");
        }
        return accounts.authenticate(email, password)
                .map(account -> {
                    guesses.right(email, address);
                    return SignedIn.authentication(account);
                })
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
