package dev.grader.report;

import org.jspecify.annotations.Nullable;

/**
 * What stays of a report when the candidate's texts are deleted: what it came to, not what anybody wrote. The author's texts stay
 * too, since they are the same for everybody; any message goes, since a compiler, an assertion and an error quote the solution.
 */
final class Remains {

    private Remains() {}

    static Report of(Report report, String message) {
        return new Report(
                report.submissionId(),
                report.challenge(),
                report.mode(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                report.tests().stream().map(Remains::of).toList(),
                report.inputs().stream().map(InputReport::withoutTexts).toList(),
                message,
                report.explanation(),
                withoutNote(report.rubric()),
                report.environment(),
                report.attempts(),
                report.createdAt(),
                report.finishedAt());
    }

    private static TestReport of(TestReport test) {
        return new TestReport(
                test.name(),
                test.title(),
                test.group(),
                test.visibility(),
                test.verdict(),
                test.points(),
                test.maxPoints(),
                null,
                test.hint(),
                null,
                null,
                test.cpu(),
                test.wall(),
                test.peakMemory());
    }

    /** What was ticked is the score; a note is about the person. */
    private static @Nullable Rubric withoutNote(@Nullable Rubric rubric) {
        if (rubric == null || rubric.review() == null) {
            return rubric;
        }
        Review review = rubric.review();
        return new Rubric(rubric.items(), new Review(review.ticks(), null, review.reviewer(), review.at()));
    }
}
