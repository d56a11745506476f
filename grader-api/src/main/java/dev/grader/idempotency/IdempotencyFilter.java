package dev.grader.idempotency;

import dev.grader.access.Caller;
import dev.grader.access.KeyFilter;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claims.Found;
import dev.grader.json.BodyBytes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Carries out a POST with an {@code Idempotency-Key} once, and answers it again as it was answered. To be placed behind
 * {@link KeyFilter}: a key is its API key's own. Also called when a request that waited is dispatched anew (Jakarta Servlet 6.1 section
 * 2.3.3.3), with the request and the response that it was left with.
 */
public class IdempotencyFilter extends OncePerRequestFilter {
    static final String REPLAYED = "Idempotent-Replayed";

    private final Claims claims;
    private final HandlerExceptionResolver problems;

    /** @param problems writes an exception as problem details */
    public IdempotencyFilter(Claims claims, HandlerExceptionResolver problems) {
        this.claims = claims;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> headers = Collections.list(request.getHeaders(KeyHeader.NAME));
        if (request.getAttribute(Run.ATTRIBUTE) instanceof Run run) {
            run.proceed(request, chain);
        } else if (isAsyncDispatch(request) || headers.isEmpty()) {
            request.setAttribute(Claim.ATTRIBUTE, Claim.NONE);
            chain.doFilter(request, response);
        } else {
            begin(headers, request, response, chain);
        }
    }

    private void begin(
            List<String> headers, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Asked asked;
        Claims.Held claim;
        try {
            asked = Asked.of(KeyHeader.read(headers), request);
            Found found = claims.claim(asked.caller().key(), asked.digest(), asked.fingerprint());
            if (found instanceof Found.Answered answered) {
                replay(answered.answer(), asked, response);
                return;
            }
            claim = free(found);
        } catch (RuntimeException refused) {
            if (problems.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
            return;
        }
        if (claim.made().isPresent()) {
            response.setHeader(REPLAYED, "true");
        }
        var run = new Run(claims, claim, asked.seal(), asked.digest(), response);
        request.setAttribute(Claim.ATTRIBUTE, claim);
        request.setAttribute(Run.ATTRIBUTE, run);
        run.proceed(asked.request(), chain);
    }

    private static Claims.Held free(Found found) {
        return switch (found) {
            case Found.Free free -> free.claim();
            case Found.InFlight inFlight -> throw Claims.inFlight();
            case Found.Other other ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "This %s was sent with another request within the last %d hours: send a key of its own with each request."
                                .formatted(KeyHeader.NAME, Claims.KEPT.toHours()));
            case Found.Answered answered -> throw new IllegalArgumentException("It is answered.");
        };
    }

    private static void replay(KeptAnswer answer, Asked asked, HttpServletResponse response) throws IOException {
        byte[] body = asked.seal().open(answer.body(), asked.digest());
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * What is asked.
     *
     * @param digest of the key
     * @param request as it was, to be read again
     */
    private record Asked(Caller caller, String digest, String fingerprint, ReplayedBody request, Seal seal) {
        static Asked of(String key, HttpServletRequest request) throws IOException {
            if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
                throw new IllegalStateException("Nobody has said whose request this is.");
            }
            byte[] body = BodyBytes.read(request.getInputStream());
            String apiKey = KeyFilter.bearer(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .orElseThrow();
            return new Asked(
                    caller,
                    Digests.of(key),
                    Digests.fingerprint(request, body),
                    new ReplayedBody(request, body),
                    new Seal(apiKey));
        }
    }
}
