package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.grading.ScriptedSandbox.End;
import dev.grader.report.Report;
import dev.grader.report.Rubric;
import dev.grader.report.TestReport;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.RunFacts.StoppedBy;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided, given what the sandbox says; the limit is 400 ms of CPU time, and 4 s of waiting. */
class GraderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SAMPLE = "test_sample.py::test_a";
    private static final String FIRST = "test_hidden.py::test_b";
    private static final String SECOND = "test_hidden.py::test_c";

    private final CodeChallenge challenge = Fixtures.addTwoNumbers();
    private final ScriptedSandbox sandbox = new ScriptedSandbox(
            List.of(collected(SAMPLE, null, null), collected(FIRST, "signs", null), collected(SECOND, "signs", 0.5)));

    @Test
    void scoresWhatPassedByTheTestsOwnPointsOrItsGroups() throws Exception {
        sandbox.then(Map.of());

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.score()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(report.maxScore()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(report.tests())
                .extracting(TestReport::maxPoints)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("2"), new BigDecimal("0.5"));
        assertThat(report.createdAt()).isEqualTo(NOW);
        assertThat(sandbox.given).containsExactly("cell-1");
    }

    @Test
    void runsOnlySamplesWhenOnlyRun() throws Exception {
        sandbox.then(Map.of());

        assertThat(grade(Mode.RUN).tests()).extracting(TestReport::name).containsExactly("test_a");
        assertThat(sandbox.jobs).containsExactly(List.of(SAMPLE));
    }

    @Test
    void measuresATestAgainWhoseTimeIsALittleOverItsLimit() throws Exception {
        sandbox.then(Map.of(FIRST, End.passed(450))).then(Map.of(FIRST, End.passed(390)));

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(sandbox.jobs.getLast()).containsExactly(FIRST);
    }

    @Test
    void keepsTheLeastTimeWhenEveryMeasurementIsOverTheLimit() throws Exception {
        sandbox.then(Map.of(FIRST, End.passed(450)))
                .then(Map.of(FIRST, End.passed(420)))
                .then(Map.of(FIRST, End.passed(480)));

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(report.tests().get(1).cpu()).hasMillis(420);
        assertThat(sandbox.jobs).hasSize(3);
    }

    /** Of a source that compiles just within a limit, or just not. */
    @Test
    void leavesAMeasurementAsItIsWhenTheSourceDoesNotCompileAgain() throws Exception {
        sandbox.then(Map.of(FIRST, End.killed(StoppedBy.CPU, 410))).thenDoesNotCompile("No memory is left, SECRET.");

        Report report = grade(Mode.SUBMIT);

        assertThat(report.tests())
                .extracting(TestReport::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.TIME_LIMIT_EXCEEDED, Verdict.ACCEPTED);
        assertThat(report.toString()).doesNotContain("SECRET");
        assertThat(sandbox.jobs).hasSize(2);
    }

    @Test
    void doesNotWaitOverAndOverForASolutionThatNeverEnds() throws Exception {
        Map<String, End> neverEnds = everyTest(End.killed(StoppedBy.CPU, 500));
        sandbox.then(neverEnds).then(neverEnds);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(sandbox.jobs).hasSize(2).last().isEqualTo(List.of(SAMPLE));
    }

    @Test
    void doesNotWaitOverAndOverForTestsThatWaitAndThenComputeALittleTooLong() throws Exception {
        Map<String, End> late = everyTest(End.passedLate(450, 3_900));
        sandbox.then(late).then(late).then(late);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(sandbox.jobs).hasSize(3).endsWith(List.of(SAMPLE), List.of(SAMPLE));
    }

    @Test
    void runsNothingAgainOnceThatTookAsLongAsAllTestsMay() throws Exception {
        Map<String, End> late = everyTest(End.passedLate(450, 3_900));
        Map<String, End> kept = everyTest(End.passedLate(390, 3_900));
        sandbox.then(late).then(late).then(kept).then(late).then(kept);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(sandbox.jobs).hasSize(5).endsWith(List.of(FIRST), List.of(FIRST));
    }

    @Test
    void measuresEveryTestOfACorrectSolutionAgainOnANoisyHost() throws Exception {
        Map<String, End> noisy = everyTest(End.passedLate(490, 1_900));
        Map<String, End> quiet = everyTest(End.passedLate(390, 1_900));
        sandbox.then(noisy)
                .then(noisy)
                .then(quiet)
                .then(noisy)
                .then(quiet)
                .then(noisy)
                .then(quiet);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void givesATestItsPointsThatNoiseMadeLateBesideOneThatIsTooSlow() throws Exception {
        Map<String, End> slow = everyTest(End.passed(450));
        sandbox.then(slow)
                .then(slow)
                .then(slow)
                .then(Map.of(FIRST, End.passed(390)))
                .then(Map.of());

        Report report = grade(Mode.SUBMIT);

        assertThat(report.tests())
                .extracting(TestReport::verdict)
                .containsExactly(Verdict.TIME_LIMIT_EXCEEDED, Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void doesNotMeasureAgainWhatOnlyWaited() throws Exception {
        sandbox.then(Map.of(FIRST, End.killed(StoppedBy.WALL, 20)));

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(sandbox.jobs).hasSize(1);
    }

    @Test
    void triesAgainWhenTheExaminersOwnMachineryFailedAtATest() throws Exception {
        sandbox.then(Map.of(FIRST, new End(TestOutcome.BROKEN, null, 1))).then(Map.of());

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isEqualTo(2);
    }

    @Test
    void measuresATestAgainThatTheHostGaveNoProcessor() throws Exception {
        sandbox.then(Map.of(FIRST, End.starved(3_900))).then(Map.of());

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isEqualTo(1);
        assertThat(sandbox.jobs.getLast()).containsExactly(FIRST);
    }

    @Test
    void gradesAgainWhenTheHostGaveATestNoProcessorOverAndOver() throws Exception {
        Map<String, End> starved = Map.of(FIRST, End.starved(3_900));
        sandbox.then(starved).then(starved).then(starved).then(Map.of());

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isEqualTo(2);
        assertThat(sandbox.jobs).hasSize(4);
    }

    @Test
    void neverHoldsItAgainstASolutionThatTheHostGaveItNoProcessor() throws Exception {
        Map<String, End> starved = Map.of(FIRST, End.starved(3_900), SECOND, End.starved(3_900));
        for (int job = 0; job < 9; job++) {
            sandbox.then(starved);
        }

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.score()).isNull();
        assertThat(report.tests().get(1).message())
                .isEqualTo(
                        "The host gave this test no processor for at least 3890 ms of the 4000 ms it had; the solution is not to blame.");
        assertThat(sandbox.jobs).hasSize(9).endsWith(List.of(FIRST), List.of(FIRST));
    }

    @Test
    void judgesAStarvedTestByTheMeasurementThatTellsSomething() throws Exception {
        Map<String, End> starved = Map.of(FIRST, End.starved(3_900));
        Map<String, End> slow = Map.of(FIRST, End.killed(StoppedBy.CPU, 500));
        sandbox.then(starved).then(starved).then(starved).then(slow).then(slow);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    }

    @Test
    void keepsTheTimeLimitOfATestThatMayHaveWaitedForItself() throws Exception {
        Map<String, End> waited = Map.of(FIRST, End.starved(3_000));
        sandbox.then(waited).then(waited).then(waited);

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    }

    @Test
    void measuresATestAgainThatTheHostKeptWaitingForAPartOfItsTime() throws Exception {
        sandbox.then(Map.of(FIRST, End.starved(2_000))).then(Map.of(FIRST, End.passed(20)));

        assertThat(grade(Mode.SUBMIT).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(sandbox.jobs.getLast()).containsExactly(FIRST);
    }

    @Test
    void scoresNothingWhenEveryAttemptBrokeAtATest() throws Exception {
        Map<String, End> broken = Map.of(FIRST, new End(TestOutcome.BROKEN, null, 1));
        sandbox.then(broken).then(broken).then(broken);

        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.score()).isNull();
        assertThat(report.tests()).extracting(TestReport::points).containsOnly(BigDecimal.ZERO);
    }

    @Test
    void givesUpAfterThreeAttemptsAndReturnsNoCellOfThem() throws Exception {
        Report report = grade(Mode.SUBMIT);

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.message()).isEqualTo("The script is over.");
        assertThat(report.attempts()).isEqualTo(3);
        assertThat(sandbox.leases).isEqualTo(3);
        assertThat(sandbox.given).isEmpty();
    }

    @Test
    void doesNotTryAgainWhenTheChallengeIsBroken() throws Exception {
        ScriptedSandbox empty = new ScriptedSandbox(List.of());

        Report report = grader(empty).grade(Fixtures.submit(challenge, "pass"), challenge, ProgressListener.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.message()).contains("collected no test");
        assertThat(report.attempts()).isEqualTo(1);
    }

    @Test
    void refusesASubmissionToAnotherChallenge() {
        Submission other = new Submission("s", "other", new SourceCode("pass"), Mode.SUBMIT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grader(sandbox).grade(other, challenge, ProgressListener.NONE))
                .withMessageContaining("answers other");
    }

    @Test
    void aWrittenAnswerWaitsForAPersonAndTakesNoCell() throws InterruptedException {
        WrittenChallenge written = (WrittenChallenge) Fixtures.kind("why-two-names");
        Submission answer = new Submission("s", written.slug(), new Answer.Text("Names are bound."), Mode.SUBMIT);

        Report report = grader(sandbox).grade(answer, written, ProgressListener.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(report.score()).isNull();
        assertThat(report.maxScore()).isEqualByComparingTo("4.5");
        assertThat(report.rubric()).isEqualTo(new Rubric(written.rubric(), null));
        assertThat(sandbox.leases).isZero();
    }

    @Test
    void whatIsNoAnswerToTheChallengeIsRefusedWithoutACell() {
        Submission words = new Submission("s", challenge.slug(), new Answer.Text("Forty-two."), Mode.SUBMIT);

        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> grader(sandbox).grade(words, challenge, ProgressListener.NONE));
        assertThat(sandbox.leases).isZero();
    }

    private Report grade(Mode mode) throws InterruptedException {
        return grader(sandbox).grade(Fixtures.submission(challenge, "pass", mode), challenge, ProgressListener.NONE);
    }

    private static Map<String, End> everyTest(End end) {
        return Map.of(SAMPLE, end, FIRST, end, SECOND, end);
    }

    private static Grader grader(ScriptedSandbox sandbox) {
        return new Grader(sandbox, GraderSettings.DEFAULT, InstantSource.fixed(NOW));
    }

    private static CollectedTest collected(String id, @Nullable String group, @Nullable Double points) {
        String file = id.substring(0, id.indexOf(':'));
        String name = id.substring(id.lastIndexOf(':') + 1);
        return new CollectedTest(id, name, name, file, 1, group, points, null, Map.of());
    }
}
