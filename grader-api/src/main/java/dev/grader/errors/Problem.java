package dev.grader.errors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: problem details, RFC 9457 section 3.1, with the extension {@code errors}.
 *
 * @param type the page of this kind of problem, relative to the service
 * @param instance the path of the request that met it
 * @param extensions further members (section 3.2), each under its own name
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    static Problem of(ProblemType type, int status, String detail, String instance, List<Fault> errors) {
        return of(type, status, detail, instance, errors, Map.of());
    }

    static Problem of(
            ProblemType type,
            int status,
            String detail,
            String instance,
            List<Fault> errors,
            Map<String, Object> extensions) {
        return new Problem(type.uri().toString(), type.title(), status, detail, instance, errors, extensions);
    }

    /**
     * The problem of one part of a request that is answered for each part. It says in {@code retry_after}, in seconds, what the header
     * would.
     *
     * @param part the path of member names into the body at which the part lies
     */
    public static Problem ofPart(ProblemException refused, String instance, String... part) {
        @Nullable String wait = refused.retryAfter();
        return of(
                refused.type(),
                refused.type().status().value(),
                String.valueOf(refused.getMessage()),
                instance,
                refused.faults().stream().map(fault -> fault.within(part)).toList(),
                wait == null ? Map.of() : Map.of("retry_after", Integer.valueOf(wait)));
    }
}
