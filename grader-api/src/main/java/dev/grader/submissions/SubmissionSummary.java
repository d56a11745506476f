package dev.grader.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A submission in a list: all but its tests, output and environment. */
record SubmissionSummary(
        String id,
        String challenge,
        String mode,
        boolean test,
        String status,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal overridePoints,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant sourceDeletedAt,
        @Nullable String candidate,
        Map<String, String> metadata,
        @Nullable Integer attempts) {

    static SubmissionSummary of(SubmissionRecord submission) {
        return new SubmissionSummary(
                submission.id(),
                submission.challenge(),
                submission.mode(),
                submission.test(),
                submission.status().text(),
                submission.verdict(),
                submission.score(),
                submission.maxScore(),
                submission.overridePoints(),
                submission.createdAt(),
                submission.finishedAt(),
                submission.sourceDeletedAt(),
                submission.candidate(),
                submission.metadata(),
                submission.attempts());
    }
}
