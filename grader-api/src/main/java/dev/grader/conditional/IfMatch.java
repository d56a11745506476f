package dev.grader.conditional;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request that writes says of the state it was made for (RFC 9110 section 13.1.1).
 *
 * @param headers those named {@code If-Match}; none asks for nothing
 * @param mapper that answers are written with, so that a tag made here is the one that reading gave
 */
public record IfMatch(List<String> headers, JsonMapper mapper) {
    public IfMatch {
        headers = List.copyOf(headers);
    }

    public static IfMatch of(HttpServletRequest request, JsonMapper mapper) {
        return new IfMatch(Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)), mapper);
    }

    /** The tag that reading this gives, for whoever shows it in another form and wants to write to it later. */
    public static String tag(Object now, JsonMapper mapper) {
        return EntityTag.of(mapper.writeValueAsBytes(now)).header();
    }

    public boolean isAsked() {
        return !headers.isEmpty();
    }

    /**
     * The same where nothing is to be changed unseen (RFC 6585 section 3).
     *
     * @param path where the tag is read
     * @throws ProblemException with 428 where the header is missing
     */
    public IfMatch demanded(String path) {
        if (!isAsked()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "The header If-Match is missing, without which somebody else's change may be lost: send the ETag that GET %s answers with."
                            .formatted(path));
        }
        return this;
    }

    /**
     * Goes on only if what is there now is what the client has seen.
     *
     * @param now as reading it would be answered to this caller
     * @throws ProblemException with 412 when it is another
     */
    public void require(Supplier<?> now) {
        if (isAsked() && !EntityTag.of(mapper.writeValueAsBytes(now.get())).isNamedByIfMatch(headers)) {
            throw changed();
        }
    }

    /** What to answer who was overtaken. */
    public static ProblemException changed() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "It was changed since you read it, so nothing was written: read it again, and send its ETag as If-Match.");
    }
}
