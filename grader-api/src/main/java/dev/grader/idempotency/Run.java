package dev.grader.idempotency;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** One run of a request, from its claim to its answer, on one thread after the other. */
final class Run {
    static final String ATTRIBUTE = "grader.idempotent-run";

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** Of an answer's, those that are about what is answered, not about the connection it came over. */
    private static final List<String> HEADERS = List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.ETAG,
            HttpHeaders.CACHE_CONTROL,
            "Preference-Applied");

    private final Claims claims;
    private final Claims.Held claim;
    private final Seal seal;
    private final String place;
    private final ContentCachingResponseWrapper response;

    Run(Claims claims, Claims.Held claim, Seal seal, String place, HttpServletResponse response) {
        this.claims = claims;
        this.claim = claim;
        this.seal = seal;
        this.place = place;
        this.response = new ContentCachingResponseWrapper(response);
    }

    /** Lets the request run until it is answered, or waits. */
    void proceed(HttpServletRequest request, FilterChain chain) throws ServletException, IOException {
        boolean waits = false;
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            waits = request.isAsyncStarted();
            answered = !waits;
        } finally {
            if (waits) {
                request.getAsyncContext().addListener(new WhenOver());
            } else {
                settle(answered);
                claims.end(claim);
            }
        }
        if (answered) {
            response.copyBodyToResponse();
        }
    }

    /** Before the client has its answer: whoever has it may send the request again at once. */
    private void settle(boolean answered) {
        try {
            if (answered && isKept()) {
                claims.keep(
                        claim, response.getStatus(), headers(), seal.close(response.getContentAsByteArray(), place));
            } else {
                claims.release(claim);
            }
        } catch (RuntimeException away) {
            // What was made is made, and noted: the client gets its answer, and a second try finds what the first made.
            LOG.warn("An answer could not be kept for its Idempotency-Key", away);
        }
    }

    /** Whether it says how the request ended. What was sent already, as by the container for an error, was not seen here. */
    private boolean isKept() {
        int status = response.getStatus();
        return !response.isCommitted()
                && (status < HttpStatus.BAD_REQUEST.value()
                        || (status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                                && status != HttpStatus.TOO_MANY_REQUESTS.value()
                                && response.getHeader(HttpHeaders.RETRY_AFTER) == null));
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        if (response.getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
        }
        for (String name : HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** A client that hangs up while it waits is not dispatched again: what it made is found by its next try. */
    private final class WhenOver implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            claims.end(claim);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Its end follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Its end follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It goes on waiting.
        }
    }
}
