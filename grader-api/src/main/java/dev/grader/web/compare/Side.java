package dev.grader.web.compare;

import dev.grader.report.Report;
import dev.grader.submission.Answer;
import dev.grader.submissions.SubmissionRecord;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission, with what was handed in.
 *
 * @param called the candidate; null where it names nobody
 * @param report null until there is one
 * @param source blank where no program was handed in, or it was deleted
 */
public record Side(
        SubmissionRecord submission,
        @Nullable String called,
        @Nullable Report report,
        String source) {

    /** Beside the program or in its place; blank where there is none. */
    public String answer() {
        return switch (submission.answer()) {
            case null -> "";
            case Answer.Text text -> text.text();
            case Answer.Order order -> String.join("\n", order.names());
        };
    }

    /** What counts: what a person set, where one did. */
    public @Nullable BigDecimal points() {
        return isOverridden() ? submission.overridePoints() : submission.score();
    }

    public boolean isOverridden() {
        return submission.overridePoints() != null;
    }

    Optional<Report> finished() {
        return Optional.ofNullable(report);
    }

    /** Whom it is of, as far as it says. */
    public String who() {
        return called == null || called.isBlank() ? submission.id() : called;
    }
}
