package dev.grader.protection;

import dev.grader.access.Caller;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells every known key how much it may ask for, in the fields of draft-ietf-httpapi-ratelimit-headers-10, and refuses what is more with
 * 429 (RFC 6585 section 4). Behind the filter that knows the key: whoever has none is refused there, for the price of a look-up.
 */
public class RateLimitFilter extends OncePerRequestFilter {
    static final String POLICY = "RateLimit-Policy";
    static final String LIMIT = "RateLimit";

    private final RateLimits limits;
    private final HandlerExceptionResolver problems;

    /**
     * By these limits.
     *
     * @param problems writes an exception as problem details
     */
    public RateLimitFilter(RateLimits limits, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        RateLimits.Allowance allowance = limits.take(caller.key());
        response.setHeader(POLICY, "\"key\";q=%d;w=%d".formatted(limits.quota(), RateLimits.WINDOW.toSeconds()));
        response.setHeader(LIMIT, "\"key\";r=%d;t=%d".formatted(allowance.remaining(), seconds(allowance.reset())));
        if (allowance.granted()) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = new ProblemException(
                        ProblemType.RATE_LIMITED,
                        "This key has sent more than %d requests within %d seconds: send this one again in %d."
                                .formatted(limits.quota(), RateLimits.WINDOW.toSeconds(), seconds(allowance.refill())))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(allowance.refill())));
        if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }

    /** Whole ones, at least one: who comes a moment early is refused again. */
    private static long seconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
