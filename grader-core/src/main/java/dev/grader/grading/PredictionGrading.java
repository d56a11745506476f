package dev.grader.grading;

import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.TestGroup;
import dev.grader.challenge.Visibility;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Answer;
import dev.grader.submission.Submission;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Lines;
import dev.grader.verdict.Shares;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grades a prediction: each line of the output is a test, and that there are no more is another. The answer is compared here and
 * enters no cell; the output that it is compared with enters none either. Thread-safe.
 */
record PredictionGrading(Transcripts transcripts, Attempts attempts) {
    private static final int LONGEST_QUOTE = 1_000;

    Report grade(Submission submission, PredictionChallenge challenge, ProgressListener listener)
            throws InterruptedException {
        if (!(submission.answer() instanceof Answer.Text answer)) {
            throw new IllegalArgumentException(
                    "The submission " + submission.id() + " has no text: it is not admitted.");
        }
        Reporting reporting = new Reporting(submission, challenge, attempts.now());
        return attempts.run(reporting, number -> {
            Transcript transcript = transcripts.of(challenge);
            listener.attemptStarted(number, transcript.lines().count() + 1);
            Graded graded = compare(challenge, transcript.lines(), Lines.of(answer.text()));
            for (TestReport test : graded.tests()) {
                listener.testStarted(test.name(), test.visibility());
                listener.testEnded(test.name(), test.visibility(), test.verdict());
            }
            return reporting.of(graded, transcript.python(), transcript.image(), number, attempts.now());
        });
    }

    /** What the lines are worth that somebody wrote. */
    static Graded compare(PredictionChallenge challenge, Lines printed, Lines given) {
        List<BigDecimal> shares = Shares.of(challenge.points(), printed.count() + 1);
        List<TestReport> tests = new ArrayList<>();
        for (int line = 1; line <= printed.count(); line++) {
            String wrong = printed.isRight(given, line) ? null : difference(printed, given, line);
            tests.add(test(challenge, "line-" + line, "Line " + line, shares.get(line - 1), wrong));
        }
        String more = given.count() <= printed.count()
                ? null
                : "There are " + printed.count() + " lines, and " + given.count() + " were given.";
        tests.add(test(challenge, "no-more-lines", "No more lines", shares.getLast(), more));
        BigDecimal score = tests.stream().map(TestReport::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Graded(
                Folding.fold(tests.stream().map(TestReport::verdict).toList()),
                score,
                challenge.points(),
                tests,
                null,
                challenge.explanation(),
                null);
    }

    private static String difference(Lines printed, Lines given, int line) {
        String expected = "Expected: " + quote(printed.line(line));
        return line > given.count()
                ? expected + "\nGiven: no such line"
                : expected + "\nGiven: " + quote(given.line(line));
    }

    private static String quote(String line) {
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "… (cut)";
    }

    private static TestReport test(
            PredictionChallenge challenge, String name, String title, BigDecimal share, @Nullable String wrong) {
        return new TestReport(
                name,
                title,
                TestGroup.HIDDEN.name(),
                Visibility.HIDDEN,
                wrong == null ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER,
                wrong == null ? share : BigDecimal.ZERO,
                share,
                wrong,
                challenge.hint(),
                null,
                null,
                null,
                null,
                null);
    }
}
