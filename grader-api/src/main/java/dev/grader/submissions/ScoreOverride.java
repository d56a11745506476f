package dev.grader.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score that a person gave beside the computed one, or took back.
 *
 * @param points null where it was withdrawn
 * @param computedScore what there was at that moment: where it is another now, the submission was graded or reviewed since
 * @param reason null where it was withdrawn, and once it was deleted with the candidate's texts
 * @param by the id of the key, as it is told
 * @param byName what people call that key or its holder; null where it has no name
 */
public record ScoreOverride(
        @Nullable BigDecimal points,
        @Nullable BigDecimal computedScore,
        @Nullable String reason,
        String by,
        @Nullable String byName,
        Instant at) {}
