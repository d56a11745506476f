package dev.grader.access;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets through to {@code /v1} only what carries a known key (RFC 6750), and says whose it is. A filter rather than Spring
 * Security: one header, one look-up, no sessions, no forms, nothing to configure wrongly.
 */
public class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Keys keys;
    private final LastUse lastUse;
    private final HandlerExceptionResolver problems;

    /** @param problems writes an exception as problem details */
    public KeyFilter(Keys keys, LastUse lastUse, HandlerExceptionResolver problems) {
        this.keys = keys;
        this.lastUse = lastUse;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Caller caller = callerOf(request.getHeader(HttpHeaders.AUTHORIZATION));
            lastUse.note(caller.key());
            request.setAttribute(Caller.ATTRIBUTE, caller);
        } catch (RuntimeException refused) {
            if (problems.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller callerOf(@Nullable String authorization) {
        if (authorization == null) {
            throw unauthorized("This route needs a key: send the header Authorization: Bearer <key>.", "Bearer");
        }
        return bearer(authorization)
                .flatMap(keys::callerOf)
                .orElseThrow(() -> unauthorized(
                        // The same for all three: whoever guesses learns nothing.
                        "This is no key that this service takes: it is unknown, has expired or was revoked. Check the header"
                                + " Authorization: Bearer <key>, or have another key made.",
                        "Bearer error=\"invalid_token\""));
    }

    /** The token that a header {@code Authorization} carries; empty when it carries none. */
    public static Optional<String> bearer(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static ProblemException unauthorized(String detail, String challenge) {
        return new ProblemException(ProblemType.UNAUTHORIZED, detail).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
