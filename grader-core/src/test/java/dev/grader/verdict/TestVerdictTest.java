package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits are the defaults: 2000 ms of CPU time, 10000 ms of wall time. */
class TestVerdictTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    @ParameterizedTest(name = "{0} stopped by {1}, {2} ms, {3} oom kills, memory error {4}, {5} refused, {6} → {7}")
    @CsvSource({
        // outcome, stopped by, cpu, oom, memory error, refused forks, refused ended it, verdict
        "PASSED,,          10, 0, false, 0, false, ACCEPTED",
        "PASSED,,        2000, 0, false, 0, false, ACCEPTED",
        "PASSED,,          10, 1, false, 0, false, ACCEPTED",
        "PASSED,,          10, 0, true,  3, true,  ACCEPTED",
        "PASSED,,        2001, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "PASSED,,        2001, 1, false, 0, false, MEMORY_LIMIT_EXCEEDED",
        "PASSED, OUTPUT,   10, 0, false, 0, false, OUTPUT_LIMIT_EXCEEDED",
        "PASSED, WALL,     10, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "FAILED,,          10, 0, false, 0, false, WRONG_ANSWER",
        "FAILED,,          10, 1, false, 0, false, MEMORY_LIMIT_EXCEEDED",
        "FAILED,,        2001, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "FAILED,,          10, 0, false, 2, false, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0, false, 0, false, RUNTIME_ERROR",
        "CANDIDATE_ERROR,, 10, 0, true,  0, false, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0, false, 0, true,  PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0, true,  0, true,  MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE,,  10, 0, false, 0, false, RUNTIME_ERROR",
        "CANDIDATE_GONE,,  10, 1, false, 0, false, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    2500, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    1990, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, WALL,     10, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT,   10, 0, false, 0, false, OUTPUT_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT, 2500, 0, false, 0, false, OUTPUT_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    2500, 0, false, 9, false, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT,   10, 1, false, 0, false, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE,,        2001, 0, false, 0, false, TIME_LIMIT_EXCEEDED",
    })
    void isDecidedByTheWrittenPrecedence(
            Outcome outcome,
            StoppedBy stoppedBy,
            long cpuMs,
            long oomKills,
            boolean memoryError,
            long refusedProcesses,
            boolean refusedProcess,
            Verdict expected) {
        TestFacts facts = new Facts()
                .stoppedBy(stoppedBy)
                .cpuMs(cpuMs)
                .oomKills(oomKills)
                .memoryError(memoryError)
                .refusedProcesses(refusedProcesses)
                .refusedProcess(refusedProcess)
                .made();

        assertThat(TestVerdict.of(outcome, facts, LIMITS).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnFaultIsNeverTheCandidates(StoppedBy stoppedBy) {
        TestFacts worst = new Facts()
                .stoppedBy(stoppedBy)
                .cpuMs(99_999)
                .oomKills(9)
                .memoryError(true)
                .made();

        assertThat(TestVerdict.of(Outcome.BROKEN, worst, LIMITS).verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProtocolForbidsIsAnInvalidResultWhateverElseHappened(StoppedBy stoppedBy) {
        TestFacts facts = new Facts().stoppedBy(stoppedBy).oomKills(1).made();

        assertThat(TestVerdict.of(Outcome.PROTOCOL_ERROR, facts, LIMITS).verdict())
                .isEqualTo(Verdict.INVALID_RESULT);
    }

    @ParameterizedTest
    @EnumSource
    void noOutcomeButPassedIsEverAccepted(Outcome outcome) {
        boolean accepted =
                TestVerdict.of(outcome, new Facts().exitCode(0).made(), LIMITS).verdict() == Verdict.ACCEPTED;

        assertThat(accepted).isEqualTo(outcome == Outcome.PASSED);
    }

    @Test
    void theExplanationNamesTheLimitAndTheExcess() {
        TestFacts facts = new Facts().cpuMs(2_345).made();

        assertThat(TestVerdict.of(Outcome.PASSED, facts, LIMITS).explanation())
                .isEqualTo("It used 2345 ms of CPU time, beyond the limit of 2000 ms.");
    }

    @Test
    void theExplanationOfASleepNamesTheWallLimit() {
        TestFacts facts = new Facts().stoppedBy(StoppedBy.WALL).wallMs(10_003).made();

        assertThat(TestVerdict.of(Outcome.CANDIDATE_GONE, facts, LIMITS).explanation())
                .isEqualTo("It was not done after 10003 ms, the limit being 10000 ms, of which it computed for 10 ms.");
    }

    @Test
    void theExplanationOfADeadProcessSaysHowItEnded() {
        assertThat(TestVerdict.of(
                                Outcome.CANDIDATE_GONE, new Facts().exitCode(0).made(), LIMITS)
                        .explanation())
                .contains("exited with code 0");
        assertThat(TestVerdict.of(Outcome.CANDIDATE_GONE, new Facts().signal(11).made(), LIMITS)
                        .explanation())
                .contains("signal 11");
    }
}
