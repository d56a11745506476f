package dev.grader.web.candidate;

import dev.grader.submission.Mode;
import dev.grader.submissions.Status;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.web.Show;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was run and handed in for one challenge, the newest first, and how often it may be handed in still.
 *
 * @param left in words
 * @param confirm what to ask before the last one; null where nothing is asked
 */
public record Attempts(
        List<Attempt> all,
        String left,
        boolean isExhausted,
        @Nullable String confirm) {

    /** One of them. */
    public record Attempt(
            String id,
            boolean isRun,
            Instant at,
            @Nullable String verdict,
            String verdictInWords,
            @Nullable BigDecimal score,
            @Nullable BigDecimal maxScore) {}

    /**
     * @param left how many submissions are left; negative where that is not limited
     * @param told whether results of submissions are told
     */
    static Attempts of(List<SubmissionRecord> submissions, int left, boolean told, Show show) {
        return new Attempts(
                submissions.stream().map(one -> attempt(one, told, show)).toList(),
                words(left),
                left == 0,
                left == 1 ? "This is your last attempt at this challenge. Submit it?" : null);
    }

    static String words(int left) {
        if (left < 0) {
            return "As many as you like";
        }
        return switch (left) {
            case 0 -> "No attempt left";
            case 1 -> "1 attempt left";
            default -> left + " attempts left";
        };
    }

    private static Attempt attempt(SubmissionRecord one, boolean told, Show show) {
        boolean run = one.mode().equals(Mode.RUN.wireName());
        boolean shown = run || told;
        String verdict = shown ? one.verdict() : null;
        return new Attempt(
                one.id(),
                run,
                one.createdAt(),
                verdict,
                one.status() == Status.FINISHED && shown
                        ? show.verdict(verdict)
                        : show.sentence(one.status().text()),
                run || !shown ? null : one.score(),
                run || !shown ? null : one.maxScore());
    }
}
