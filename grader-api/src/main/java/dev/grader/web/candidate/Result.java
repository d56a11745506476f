package dev.grader.web.candidate;

import dev.grader.challenge.Visibility;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.submissions.Status;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.verdict.Verdict;
import dev.grader.web.Difference;
import dev.grader.web.Show;
import dev.grader.web.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a submission stands, or what it came to, as a candidate reads it.
 *
 * @param self its page
 * @param events where it is told how it goes on
 * @param score null where there is none, or it may not be told
 * @param said the whole in a sentence, for screen readers
 * @param explanation HTML of our own making; null where there is none
 */
public record Result(
        String id,
        String self,
        String events,
        boolean isRun,
        boolean isEnded,
        boolean isWaiting,
        Instant at,
        @Nullable String verdict,
        String verdictInWords,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        String said,
        @Nullable String message,
        List<Test> samples,
        List<Test> hidden,
        List<Input> inputs,
        String stdout,
        String stderr,
        @Nullable String explanation) {

    /** A test, with as much of it as may be told. */
    public record Test(
            String title,
            String verdict,
            BigDecimal points,
            BigDecimal maxPoints,
            @Nullable String message,
            @Nullable String hint,
            @Nullable Difference difference) {
        static Test of(TestReport test) {
            // What passed has nothing to explain.
            String message = test.verdict() == Verdict.ACCEPTED ? null : test.message();
            return new Test(
                    test.title() == null ? test.name() : test.title(),
                    test.verdict().wireName(),
                    test.points(),
                    test.maxPoints(),
                    message == null || message.isBlank() ? null : message,
                    test.hint(),
                    message == null ? null : Difference.of(message).orElse(null));
        }
    }

    /** What one of a run's own inputs showed. */
    public record Input(
            @Nullable String input,
            @Nullable String stdout,
            @Nullable String message,
            @Nullable String stderr) {}

    /**
     * Of a submission that its reader may see.
     *
     * @param report already redacted for the reader; null until there is one
     * @param seat whose it is; its assessment says whether results are told at all before an interviewer has seen them
     */
    static Result of(Seat seat, SubmissionRecord submission, @Nullable Report report, Show show, Statement statement) {
        boolean told = seat.told();
        String here = seat.path(submission.challenge());
        String explanation = (told || isRun(submission)) && report != null ? report.explanation() : null;
        boolean run = isRun(submission);
        boolean shown = told || run;
        Report seen = shown ? report : null;
        return new Result(
                submission.id(),
                here + "/submissions/" + submission.id(),
                here + "/events/" + submission.id(),
                run,
                submission.status().isFinal(),
                submission.status() == Status.QUEUED,
                submission.createdAt(),
                shown ? submission.verdict() : null,
                words(submission, shown, show),
                run || seen == null ? null : seen.score(),
                run || seen == null ? null : seen.maxScore(),
                said(submission, seen, shown, run),
                seen == null ? null : seen.message(),
                tests(seen, Visibility.SAMPLE),
                tests(seen, Visibility.HIDDEN),
                inputs(seen),
                seen == null ? "" : seen.stdout(),
                seen == null ? "" : seen.stderr(),
                explanation == null ? null : statement.html(explanation));
    }

    private static boolean isRun(SubmissionRecord submission) {
        return submission.mode().equals(Mode.RUN.wireName());
    }

    private static String words(SubmissionRecord submission, boolean shown, Show show) {
        return switch (submission.status()) {
            case CANCELLED -> "Cancelled";
            case FINISHED -> shown ? show.verdict(submission.verdict()) : "Handed in";
            case QUEUED -> "Waiting for its turn";
            case RUNNING -> "Running";
        };
    }

    private static List<Test> tests(@Nullable Report report, Visibility visibility) {
        return report == null
                ? List.of()
                : report.tests().stream()
                        .filter(test -> test.visibility() == visibility)
                        .map(Test::of)
                        .toList();
    }

    private static List<Input> inputs(@Nullable Report report) {
        return report == null
                ? List.of()
                : report.inputs().stream()
                        .map(input -> new Input(input.input(), input.stdout(), input.message(), input.stderr()))
                        .toList();
    }

    private static String said(SubmissionRecord submission, @Nullable Report report, boolean shown, boolean run) {
        if (submission.status() == Status.CANCELLED) {
            return "It was cancelled, so it has no result.";
        }
        if (!submission.status().isFinal()) {
            return "";
        }
        if (!shown || report == null) {
            return "It was handed in. Results are told by whoever invited you.";
        }
        return Sentences.of(report, run);
    }
}
