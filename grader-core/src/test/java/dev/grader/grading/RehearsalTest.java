package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.ScriptedSandbox.End;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.RunFacts.StoppedBy;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs that grade nobody; the limit is 400 ms of CPU time. */
class RehearsalTest {
    private static final SourceCode SOURCE = new SourceCode("x = 1\n");
    private static final String SAMPLE = "test_sample.py::test_a";
    private static final String HIDDEN = "test_hidden.py::test_b";

    private final CodeChallenge challenge = Fixtures.addTwoNumbers();
    private final ScriptedSandbox sandbox = new ScriptedSandbox(List.of(collected(SAMPLE), collected(HIDDEN)));
    private final Rehearsal rehearsal = new Rehearsal(sandbox, GraderSettings.DEFAULT);

    @Test
    void keepsTheOrderAndTheLimitsItIsGiven() throws Exception {
        sandbox.then(Map.of(HIDDEN, End.passed(700)));
        List<GradedTest> tests = rehearsal.tests(challenge).reversed().stream()
                .map(test -> test.withLimits(test.limits().overriddenBy(Map.of("cpu_ms", 800L))))
                .toList();

        Rehearsed rehearsed = rehearsal.run(challenge, SOURCE, tests);

        assertThat(rehearsed.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(rehearsed.runs()).extracting(run -> run.cpu().toMillis()).containsExactly(700L, 1L);
        assertThat(sandbox.jobs).containsExactly(List.of(HIDDEN, SAMPLE));
        assertThat(sandbox.limits.getFirst())
                .hasSize(2)
                .allSatisfy((test, limits) -> assertThat(limits).containsEntry("cpu_ms", 800L));
    }

    @Test
    void stopsAtTheFirstFailureAndBelievesATimeBeyondItsLimit() throws Exception {
        sandbox.then(Map.of(SAMPLE, End.killed(StoppedBy.CPU, 500)));

        Rehearsed rehearsed = rehearsal.runToFirstFailure(challenge, SOURCE, rehearsal.tests(challenge));

        assertThat(rehearsed.verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(rehearsed.failures()).extracting(run -> run.test().id()).containsExactly(SAMPLE);
        assertThat(rehearsed.runs()).hasSize(1);
        assertThat(sandbox.jobs).hasSize(1);
    }

    @Test
    void triesAgainWhatBrokeOnOurSideAndThenGivesUp() throws Exception {
        Map<String, End> broken = Map.of(SAMPLE, new End(TestOutcome.BROKEN, null, 1));
        sandbox.then(broken).then(broken).then(Map.of());

        assertThat(rehearsal
                        .runToFirstFailure(challenge, SOURCE, rehearsal.tests(challenge))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThatThrownBy(() -> rehearsal.run(challenge, SOURCE, rehearsal.tests(challenge)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("could not be run");
    }

    private static CollectedTest collected(String id) {
        String name = id.substring(id.indexOf("::") + 2);
        return new CollectedTest(id, name, name, id.substring(0, id.indexOf("::")), 1, null, null, null, Map.of());
    }
}
