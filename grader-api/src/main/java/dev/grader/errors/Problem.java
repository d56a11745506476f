package dev.grader.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is sent: problem details, RFC 9457 section 3.1, with the extension {@code errors}.
 *
 * @param type the page of this kind of problem, relative to the service
 * @param instance the path of the request that met it
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    static Problem of(ProblemType type, int status, String detail, String instance, List<Fault> errors) {
        return new Problem(type.uri().toString(), type.title(), status, detail, instance, errors);
    }
}
