package dev.grader.openapi;

import dev.grader.Answer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the document's claims, and how it is tried.
 *
 * @param operation its id
 * @param status that is answered
 * @param example of the request, where it succeeds with a body; of the problem, where it is refused; null where there is neither
 * @param play sends the request and returns what was answered
 */
record Scene(String operation, int status, @Nullable String example, Function<Stage, Answer> play) {

    static Scene of(String operation, int status, Function<Stage, Answer> play) {
        return new Scene(operation, status, null, play);
    }

    static Scene of(String operation, int status, String example, Function<Stage, Answer> play) {
        return new Scene(operation, status, example, play);
    }

    @Override
    public String toString() {
        return operation + " " + status + (example == null ? "" : " " + example);
    }
}
