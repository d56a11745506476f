package dev.grader.grading;

import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.TestFile;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Answer;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grades an order of functions, pair by pair, against what was measured, and the benchmark that came with it by the tests of the
 * challenge. What was measured lies beside the tests, in the examiner; no cell sees it. Thread-safe.
 */
record RankingGrading(TestedGrading tested, Measuring measuring, Truths<MeasuredOrder> known) {
    /** An order is a few hundred bytes. */
    static final int KEPT = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the tests are told: see {@code docker/grader/examiner/authors/ranking.py}. The same order is always the same text. */
    private record Measured(List<String> functions, List<List<String>> faster) {}

    Report grade(Submission submission, RankingChallenge challenge, ProgressListener listener)
            throws InterruptedException {
        Reporting reporting =
                new Reporting(submission, challenge, tested.attempts().now());
        return tested.attempts().run(reporting, number -> {
            MeasuredOrder truth = known.get(challenge.digest(), () -> measuring.measure(challenge));
            RankingChallenge measured = withMeasured(challenge, truth);
            List<GradedTest> tests = tested.testsFor(measured, submission.mode());
            Trial trial = tested.trial(submission, measured, tests, number, listener);
            Graded benchmark = Reporting.graded(trial, tests);
            Graded graded = submission.mode() == Mode.RUN
                    ? benchmark
                    : with(pairs(submission, challenge, truth), benchmark, challenge);
            return reporting.of(
                    graded,
                    trial.python(),
                    trial.image(),
                    number,
                    tested.attempts().now());
        });
    }

    private static List<TestReport> pairs(Submission submission, RankingChallenge challenge, MeasuredOrder truth) {
        if (!(submission.answer() instanceof Answer.Order order)) {
            throw new IllegalStateException("The submission " + submission.id() + " was admitted without an order.");
        }
        return new Pairs(truth, challenge.points(), challenge.hint()).judge(order.names());
    }

    /** A benchmark that does not compile was never run; the order stands for itself. */
    private static Graded with(List<TestReport> pairs, Graded benchmark, RankingChallenge challenge) {
        BigDecimal most = benchmark.maxScore().add(challenge.points());
        if (benchmark.score() == null) {
            return new Graded(benchmark.verdict(), null, most, benchmark.tests(), benchmark.message(), null, null);
        }
        List<TestReport> all = new ArrayList<>(pairs);
        all.addAll(benchmark.tests());
        List<Verdict> verdicts =
                new ArrayList<>(pairs.stream().map(TestReport::verdict).toList());
        verdicts.add(benchmark.verdict());
        BigDecimal earned = pairs.stream().map(TestReport::points).reduce(benchmark.score(), BigDecimal::add);
        return new Graded(
                Folding.fold(verdicts), earned, most, all, benchmark.message(), challenge.explanation(), null);
    }

    private static RankingChallenge withMeasured(RankingChallenge challenge, MeasuredOrder truth) {
        byte[] text = JSON.writeValueAsBytes(new Measured(truth.functions(), truth.faster()));
        return challenge.with(RankingChallenge.MEASURED, new TestFile(text));
    }
}
