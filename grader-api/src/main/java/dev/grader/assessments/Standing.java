package dev.grader.assessments;

import dev.grader.submissions.SubmissionRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate stands with one challenge.
 *
 * @param attempts how often it was handed in
 * @param last the id of what was handed in last; null where nothing was, as with all that follows
 * @param status of the last one
 * @param best the id of the one with the highest score, the latest of equals; null as long as none has a score
 * @param verdict of the best, as everything after it
 * @param notSubmitted why what was saved last was not handed in at the end: see {@link Invitation}; null where it was, or there was nothing
 */
public record Standing(
        String slug,
        int attempts,
        @Nullable String last,
        @Nullable String status,
        @Nullable String best,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        @Nullable String notSubmitted) {

    /** @param submissions of that challenge, the oldest first */
    static Standing of(String slug, List<SubmissionRecord> submissions, @Nullable String notSubmitted) {
        Optional<SubmissionRecord> last = submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
        Optional<SubmissionRecord> best = submissions.reversed().stream()
                .filter(submission -> submission.score() != null)
                .reduce((one, earlier) -> BY_SCORE.compare(earlier, one) > 0 ? earlier : one);
        return new Standing(
                slug,
                submissions.size(),
                last.map(SubmissionRecord::id).orElse(null),
                last.map(submission -> submission.status().text()).orElse(null),
                best.map(SubmissionRecord::id).orElse(null),
                best.map(SubmissionRecord::verdict).orElse(null),
                best.map(SubmissionRecord::score).orElse(null),
                best.map(SubmissionRecord::maxScore).orElse(null),
                notSubmitted);
    }

    private static final Comparator<SubmissionRecord> BY_SCORE =
            Comparator.comparing(Standing::score, Comparator.naturalOrder());

    private static BigDecimal score(SubmissionRecord submission) {
        BigDecimal score = submission.score();
        return score == null ? BigDecimal.ZERO : score;
    }
}
