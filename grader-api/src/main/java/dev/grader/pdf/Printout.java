package dev.grader.pdf;

import dev.grader.report.Report;
import dev.grader.submission.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set on paper, redacted for its reader already.
 *
 * @param candidate whose solution it is; null where that is not known
 * @param source the program; blank where there is none
 * @param answer beside it or in its place; null where there is none
 * @param given what a person gave in place of the computed score; null where nobody did, and where it may not be told
 * @param remarks about the solution, in the order of its lines; those about the whole first
 */
public record Printout(
        Report report,
        @Nullable String candidate,
        String source,
        @Nullable Answer answer,
        @Nullable Given given,
        List<Remark> remarks) {

    /** In a title, which stands at the foot of each page. */
    private static final int LONGEST_NAME = 80;

    public Printout {
        remarks = List.copyOf(remarks);
    }

    /**
     * Points that count in place of the computed ones.
     *
     * @param reason null where it was deleted
     */
    public record Given(BigDecimal points, @Nullable String reason, String by, Instant at) {}

    /**
     * What a reader said.
     *
     * @param line of the program, counted from one; null where it is about the whole
     */
    public record Remark(@Nullable Integer line, String text, String by, Instant at) {}

    /** One line that says what the document is. */
    String title() {
        return "%s: report of %s"
                .formatted(
                        Fo.cut(report.challenge().title(), LONGEST_NAME),
                        Fo.cut(candidate == null ? report.submissionId() : candidate, LONGEST_NAME));
    }
}
