package dev.grader.web.signin;

import dev.grader.accounts.Account;
import dev.grader.accounts.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who is signed in, from the cookie and the database. Whoever signs in gets a session of their own under a new secret, whatever the browser
 * carried before, so that nobody can hand them one. Thread-safe.
 */
public final class SessionContexts implements SecurityContextRepository {
    private final SignIns signIns;

    public SessionContexts(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        DeferredSecurityContext context = loadDeferredContext(holder.getRequest());
        return context.get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A provider's word is no account yet: whoever turns it into one saves that.
        SignedIn.account(context)
                .ifPresentOrElse(
                        account -> {
                            end(request);
                            SessionCookie.write(signIns.begin(account), request, response);
                        },
                        () -> {
                            if (context.getAuthentication() == null) {
                                end(request, response);
                            }
                        });
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** Signs this browser out. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SessionCookie.clear(request, response);
    }

    private void end(HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(signIns::end);
    }

    private Optional<Account> find(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(signIns::find);
    }

    /** Looks when it is asked for, once. */
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                Optional<Account> account = find(request);
                generated = account.isEmpty();
                known = account.map(SignedIn::context).orElseGet(SecurityContextImpl::new);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
