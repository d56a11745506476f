package dev.grader.conditional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Gives every whole answer to {@code GET} and {@code HEAD} its tag, and answers 304 to who has it already. What the tag says is made
 * of what this caller would be told, after it was checked who asks, so a tag of somebody else's opens nothing. A request that waits
 * gets its tag with its answer. Refusals and streams have none.
 *
 * <p>Answers are {@code private, no-cache}: clients may keep them, since a 304 is of no use to others, and have to ask whether they
 * are true each time they use them, since a source may have been deleted and a score changed.
 */
public class EntityTagFilter extends OncePerRequestFilter {
    private static final Set<String> READ = Set.of("GET", "HEAD");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READ.contains(request.getMethod());
    }

    /** The answer to a request that waited is written on a second way through the filters, to the same kept response. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeptResponse begun = WebUtils.getNativeResponse(response, KeptResponse.class);
        KeptResponse kept = begun == null ? new KeptResponse(request, response) : begun;
        chain.doFilter(request, begun == null ? kept : response);
        if (!isAsyncStarted(request) && !kept.isStreaming()) {
            answer(request, kept);
        }
    }

    private static void answer(HttpServletRequest request, KeptResponse kept) throws IOException {
        HttpServletResponse response = kept.beneath();
        if (kept.getStatus() == HttpServletResponse.SC_OK && !response.isCommitted()) {
            EntityTag tag = EntityTag.of(kept.getContentAsByteArray());
            response.setHeader(HttpHeaders.ETAG, tag.header());
            if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            if (response.getHeader(HttpHeaders.VARY) == null) {
                // Lists and reports are told in several formats, and of the others Accept decides between an answer and
                // a refusal.
                response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            }
            if (tag.isNamedByIfNoneMatch(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                response.setContentType(null);
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
                return;
            }
        }
        kept.copyBodyToResponse();
    }
}
