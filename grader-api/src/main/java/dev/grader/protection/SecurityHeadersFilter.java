package dev.grader.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to make nothing of an answer but what it is: no page may frame it, none runs a script in it, none guesses at its type
 * (OWASP's REST Security Cheat Sheet, "Security Headers"). A page of ours that needs more says so itself, in place of these.
 */
public class SecurityHeadersFilter extends OncePerRequestFilter {
    static final String STRICT_TRANSPORT_SECURITY = "Strict-Transport-Security";

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    /** Seconds: two years, as browsers' preload lists ask for. */
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            // Over plain HTTP browsers must not heed it: RFC 6797 section 7.2.
            response.setHeader(STRICT_TRANSPORT_SECURITY, TWO_YEARS);
        }
        chain.doFilter(request, response);
    }
}
