package dev.grader.grading;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.RubricItem;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.Rubric;
import dev.grader.report.TestReport;
import dev.grader.sandbox.CandidateError;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.Submission;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of one submission.
 *
 * @param submission that was graded
 * @param challenge that it answers
 * @param begun when grading began
 */
record Reporting(Submission submission, Challenge challenge, Instant begun) {
    private static final String UNKNOWN = "unknown";
    private static final String NOTHING_RUN = "none";

    /** Of a trial that went to its end. */
    Report of(Trial trial, List<GradedTest> tests, int attempts, Instant finished) {
        return of(graded(trial, tests), trial.python(), trial.image(), attempts, finished);
    }

    /** What a trial that went to its end is worth. */
    static Graded graded(Trial trial, List<GradedTest> tests) {
        Verdict verdict = trial.compileError() != null
                ? Verdict.COMPILE_ERROR
                : Folding.fold(
                        trial.measurements().stream().map(Measurement::verdict).toList());
        boolean scored = verdict.isScored();
        List<TestReport> reports = trial.measurements().stream()
                .map(measurement -> testReport(measurement, scored))
                .toList();
        BigDecimal score = reports.stream().map(TestReport::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = tests.stream().map(GradedTest::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        String message = scored ? trial.compileError() : "The grader failed at a test, in every attempt.";
        return new Graded(verdict, scored ? score : null, most, reports, message, null, null);
    }

    /** Of what could not be graded, through no fault of the candidate's. */
    Report ofFailure(String why, int attempts, Instant finished) {
        return of(
                new Graded(Verdict.INTERNAL_ERROR, null, BigDecimal.ZERO, List.of(), why, null, null),
                UNKNOWN,
                UNKNOWN,
                attempts,
                finished);
    }

    /** Of an answer that a person will score; nothing was run. */
    Report awaitingReview(List<RubricItem> items, Instant finished) {
        Rubric rubric = new Rubric(items, null);
        return of(
                new Graded(Verdict.NEEDS_REVIEW, null, rubric.maxScore(), List.of(), null, null, rubric),
                NOTHING_RUN,
                NOTHING_RUN,
                1,
                finished);
    }

    /** Of any result, for which something was run with that Python in that image. */
    Report of(Graded graded, String python, String image, int attempts, Instant finished) {
        return new Report(
                submission.id(),
                new ChallengeRef(challenge.slug(), challenge.title(), challenge.digest()),
                submission.mode(),
                graded.verdict(),
                graded.score(),
                graded.maxScore(),
                graded.tests(),
                graded.message(),
                graded.explanation(),
                graded.rubric(),
                new Environment(python, challenge.digest(), image, challenge.limits()),
                attempts,
                begun,
                finished);
    }

    private static TestReport testReport(Measurement measurement, boolean scored) {
        GradedTest test = measurement.test();
        boolean earned = scored && measurement.verdict() == Verdict.ACCEPTED;
        return new TestReport(
                test.name(),
                test.title(),
                test.group().name(),
                test.visibility(),
                measurement.verdict(),
                earned ? test.points() : BigDecimal.ZERO,
                test.points(),
                message(measurement),
                test.hint(),
                measurement.event().stdout(),
                measurement.event().stderr(),
                measurement.facts().cpu(),
                measurement.facts().wall(),
                measurement.facts().peakMemory());
    }

    /** What the examiner said, unless it is how the process ended, which is told already. */
    private static String saidBeside(Measurement measurement) {
        TestEnded event = measurement.event();
        return event.outcome() == TestOutcome.CANDIDATE_GONE ? "" : event.message();
    }

    /** What pytest said, where the test itself decided; else which limit, or what became of the process. */
    static @Nullable String message(Measurement measurement) {
        String said = measurement.event().message();
        String judged = measurement.judgement().explanation();
        return switch (measurement.verdict()) {
            case ACCEPTED -> null;
            case WRONG_ANSWER -> said.isBlank() ? judged : said;
            case RUNTIME_ERROR, INVALID_RESULT, INTERNAL_ERROR, COMPILE_ERROR, NEEDS_REVIEW, REVIEWED -> {
                CandidateError error = measurement.event().error();
                String detail = error != null ? error.type() + ": " + error.text() : saidBeside(measurement);
                yield detail.isBlank() ? judged : judged + "\n" + detail;
            }
            case TIME_LIMIT_EXCEEDED, MEMORY_LIMIT_EXCEEDED, OUTPUT_LIMIT_EXCEEDED, PROCESS_LIMIT_EXCEEDED -> judged;
        };
    }
}
