package dev.grader.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is kept.
 *
 * @param apiKey the id of the key it was submitted with
 * @param attempts how often grading it was begun
 * @param verdict null, like the fields after it, until it is finished
 * @param report the whole, unredacted report as JSON; null in lists too
 */
public record SubmissionRecord(
        String id,
        String tenant,
        String apiKey,
        String challenge,
        String mode,
        @Nullable String python,
        @Nullable String candidate,
        Map<String, String> metadata,
        Status status,
        int attempts,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        @Nullable String report,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
