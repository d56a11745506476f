package dev.grader.webhooks;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The header {@code If-Match} (RFC 9110 section 13.1.1), without which nothing is overwritten (RFC 6585 section 3). */
final class Precondition {
    private Precondition() {}

    /** @throws ProblemException unless the header names this tag, or any */
    static void hold(@Nullable String ifMatch, String etag, String path) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Without If-Match somebody else's change may be lost: send the ETag that GET %s answers with."
                            .formatted(path));
        }
        boolean named = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
        if (!named) {
            throw failed(etag, path);
        }
    }

    static ProblemException failed(String etag, String path) {
        return new ProblemException(
                        ProblemType.PRECONDITION_FAILED,
                        "It has changed since you read it: GET %s again, and send its ETag as If-Match."
                                .formatted(path))
                .header(HttpHeaders.ETAG, etag);
    }
}
