package dev.grader.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grader.errors.Problem;
import dev.grader.errors.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What became of a batch: of each of its submissions, in their order. */
record BatchAnswer(String id, List<Item> items) {
    /**
     * What became of one.
     *
     * @param index its place in the request, counted from 0
     * @param status what it would have been answered with alone
     * @param submission null where it was refused
     * @param problem null where it was taken
     */
    record Item(
            int index,
            int status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SubmissionSummary submission,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Problem problem) {
        static Item taken(int index, SubmissionSummary submission) {
            return new Item(index, HttpStatus.ACCEPTED.value(), submission, null);
        }
    }

    static List<Item> problems(Map<Integer, ProblemException> refused) {
        return refused.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Item problem(int index, ProblemException refused) {
        Problem problem = Problem.ofPart(refused, Batches.PATH, "submissions", String.valueOf(index));
        return new Item(index, problem.status(), null, problem);
    }
}
