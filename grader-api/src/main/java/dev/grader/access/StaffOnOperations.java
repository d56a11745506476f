package dev.grader.access;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets through to {@code /actuator}, save to the health, only staff and whoever has the token of the metrics: load, latencies and versions
 * are no candidate's business, and tell a stop-watch more than an answer does. The token needs no database, so that the metrics can be
 * read while there is none.
 */
public class StaffOnOperations extends OncePerRequestFilter {
    private static final String HEALTH = "/actuator/health";

    private final @Nullable Keys keys;
    private final @Nullable String token;
    private final HandlerExceptionResolver problems;

    /**
     * The filter of {@code /actuator/*}.
     *
     * @param keys null in a process that knows none, where the token alone is taken
     * @param token that reads metrics beside staff's keys; null where there is none
     * @param problems writes an exception as problem details
     */
    public StaffOnOperations(@Nullable Keys keys, @Nullable String token, HandlerExceptionResolver problems) {
        this.keys = keys;
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the container decoded and normalized it; what is like no known path is refused, not served.
        String path = request.getServletPath();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            requireStaff(KeyFilter.bearer(request.getHeader(HttpHeaders.AUTHORIZATION)));
        } catch (RuntimeException refused) {
            if (problems.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private void requireStaff(Optional<String> bearer) {
        if (bearer.filter(this::isToken).isPresent()) {
            return;
        }
        Caller caller = bearer.flatMap(this::callerOf)
                .orElseThrow(() -> new ProblemException(
                                ProblemType.UNAUTHORIZED,
                                "This route is for staff: send the header Authorization: Bearer <key>, or the token of the metrics in its place.")
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        caller.require(Scope.READ);
    }

    private Optional<Caller> callerOf(String key) {
        return keys == null ? Optional.empty() : keys.callerOf(key);
    }

    private boolean isToken(String text) {
        return token != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
