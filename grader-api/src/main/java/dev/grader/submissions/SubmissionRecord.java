package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.report.Audience;
import dev.grader.submission.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is kept.
 *
 * @param apiKey the id of the key it was submitted with
 * @param test whether that is a test key, so that it is never run
 * @param answer beside a program or in its place; null where there is none, and in lists
 * @param attempts how often grading it was begun; null where that may not be told
 * @param verdict null, like the fields after it, until it is finished
 * @param overridePoints what a person gave beside the score; null without, and where it may not be told
 * @param report the whole, unredacted report as JSON; null in lists too
 * @param startedAt when the latest attempt began; null until then, and where it may not be told
 * @param finishedAt null likewise
 * @param sourceDeletedAt when the candidate's texts were deleted, having been kept long enough; null until then
 */
public record SubmissionRecord(
        String id,
        String tenant,
        String apiKey,
        boolean test,
        String challenge,
        String mode,
        @Nullable Answer answer,
        @Nullable String python,
        @Nullable String candidate,
        Map<String, String> metadata,
        Status status,
        @Nullable Integer attempts,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal overridePoints,
        @Nullable String report,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant sourceDeletedAt) {

    /** One that was just taken, as it lies in its row. */
    static SubmissionRecord queued(String id, Caller caller, NewSubmission submission, Instant now) {
        return new SubmissionRecord(
                id,
                caller.tenant(),
                caller.key(),
                caller.test(),
                submission.challenge(),
                submission.mode(),
                submission.answer(),
                submission.python(),
                submission.candidate(),
                submission.metadata(),
                Status.QUEUED,
                0,
                null,
                null,
                null,
                null,
                null,
                now,
                null,
                null,
                null);
    }

    /**
     * This record, less what that reader must not know of when and how often it was graded, and by whom
     * it was scored beside. For the reasons and for the report,
     * which is redacted when it is read, see {@link dev.grader.report.Report#redactedFor}.
     */
    SubmissionRecord redactedFor(Audience audience) {
        return switch (audience) {
            case STAFF -> this;
            case CANDIDATE ->
                new SubmissionRecord(
                        id,
                        tenant,
                        apiKey,
                        test,
                        challenge,
                        mode,
                        answer,
                        python,
                        candidate,
                        metadata,
                        status,
                        null,
                        verdict,
                        score,
                        maxScore,
                        null,
                        report,
                        createdAt,
                        null,
                        null,
                        sourceDeletedAt);
        };
    }
}
