package dev.grader.shutdown;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Once the service stops, refuses what would change something, and ends every connection with its answer (RFC 9112 section 9.6), so
 * that no client sends a request on one that is about to be cut. Looking is served as long as the port is open.
 */
public class ClosingFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** Seconds: about what a restart takes. */
    private static final String RETRY_AFTER = "5";

    private final Closing closing;
    private final HandlerExceptionResolver problems;

    /** @param problems writes an exception as problem details */
    public ClosingFilter(Closing closing, HandlerExceptionResolver problems) {
        this.closing = closing;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!closing.hasBegun()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (SAFE.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var refusal = new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The service is stopping and takes nothing new: send the request again in a few seconds.")
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }
}
