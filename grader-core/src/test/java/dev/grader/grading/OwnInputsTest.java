package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.ScriptedSandbox.End;
import dev.grader.report.InputReport;
import dev.grader.report.Report;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.RunFacts.StoppedBy;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a run goes about its own inputs, given what the sandbox says; one may take 400 ms of CPU time and 4 s in all. */
class OwnInputsTest {
    private static final String TEST = "test_sample.py::test_a";

    private final CodeChallenge challenge = Fixtures.addTwoNumbers();
    private final ScriptedSandbox sandbox = new ScriptedSandbox(
            List.of(new CollectedTest(TEST, "test_a", "test_a", "test_sample.py", 1, null, null, null, Map.of())));

    @Test
    void runsEachByAJobOfItsOwnAfterTheSamples() throws Exception {
        sandbox.then(Map.of()).then(Map.of(TEST, End.passed(7))).then(Map.of());

        Report report = run("1", "2");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.inputs()).extracting(InputReport::input).containsExactly("1", "2");
        assertThat(report.inputs().getFirst().cpu()).hasMillis(7);
        assertThat(sandbox.jobs).hasSize(3);
        assertThat(sandbox.given).hasSize(3);
    }

    @Test
    void leavesVerdictAndTestsAloneWhateverInputsComeTo() throws Exception {
        sandbox.then(Map.of()).then(Map.of(TEST, End.killed(StoppedBy.CPU, 500)));

        Report report = run("while True: pass");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.tests()).hasSize(1);
        assertThat(report.inputs()).extracting(InputReport::verdict).containsExactly(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(report.inputs().getFirst().message()).contains("500 ms of CPU time");
    }

    @Test
    void waitsForAllTogetherThreeTimesAsLongAsForOne() throws Exception {
        Map<String, End> endless = Map.of(TEST, new End(TestOutcome.CANDIDATE_GONE, StoppedBy.WALL, 0, 4_000, 0));
        sandbox.then(Map.of()).then(endless).then(endless).then(endless);

        List<InputReport> inputs = run("a", "b", "c", "d", "e").inputs();

        assertThat(inputs).hasSize(5).extracting(InputReport::verdict).containsOnly(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(inputs.subList(3, 5)).allSatisfy(input -> {
            assertThat(input.message()).contains("It was not run", "12000 ms");
            assertThat(input.wall()).isNull();
        });
        assertThat(sandbox.jobs).hasSize(4);
    }

    @Test
    void triesAnInputAgainAtWhichWeFailed() throws Exception {
        Map<String, End> ours = Map.of(TEST, new End(TestOutcome.BROKEN, null, 1));
        sandbox.then(Map.of()).then(ours).then(ours).then(Map.of());

        assertThat(run("1").inputs()).extracting(InputReport::verdict).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void givesUpOnAllThatFollowOnceOneFailedAtEveryAttempt() throws Exception {
        sandbox.then(Map.of());

        Report report = run("1", "2", "3");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.score()).isNotNull();
        assertThat(report.inputs()).hasSize(3).extracting(InputReport::verdict).containsOnly(Verdict.INTERNAL_ERROR);
        assertThat(sandbox.jobs).hasSize(1 + GraderSettings.DEFAULT.attempts());
    }

    @Test
    void runsNoneWhereTheSamplesCouldNotBeGraded() throws Exception {
        Report report = run("1");

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.inputs()).isEmpty();
    }

    private Report run(String... inputs) throws InterruptedException {
        var submission = new Submission(
                "sub-1", challenge.slug(), new SourceCode("pass"), null, Mode.RUN, new Inputs(List.of(inputs)));
        return new Grader(sandbox, GraderSettings.DEFAULT, InstantSource.fixed(Instant.EPOCH))
                .grade(submission, challenge, ProgressListener.NONE);
    }
}
