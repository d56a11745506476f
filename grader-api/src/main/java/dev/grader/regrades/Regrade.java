package dev.grader.regrades;

import dev.grader.submissions.Status;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One grading of a submission once more, as it is told.
 *
 * @param before what the submission came to before
 * @param after what it came to this time; null until then, and where it was cancelled
 * @param difference of the second score to the first; null where one of them is
 * @param finishedAt null likewise
 */
record Regrade(
        String id,
        String submission,
        String status,
        Outcome before,
        @Nullable Outcome after,
        @Nullable BigDecimal difference,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static Regrade of(
            String id, String submission, Status status, Outcome before, @Nullable Outcome after, Instant createdAt) {
        return new Regrade(
                id,
                submission,
                status.text(),
                before,
                after,
                after == null || after.score() == null || before.score() == null
                        ? null
                        : after.score().subtract(before.score()),
                createdAt,
                after == null ? null : after.finishedAt());
    }

    boolean isOver() {
        return Status.of(status).isFinal();
    }

    String path() {
        return "/v1/submissions/" + submission + "/regrades/" + id;
    }
}
