package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits are the defaults: 2000 ms of CPU time, 10000 ms of wall time. */
class TestVerdictTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    @ParameterizedTest(
            name = "{0} stopped by {1}, {2} ms, {3} oom kills, refused {4}, {5} refused forks, peak {6} → {7}")
    @CsvSource({
        // outcome, stopped by, cpu, oom kills, refused, refused forks, most processes, verdict
        "PASSED,,          10, 0,, 0, 1, ACCEPTED",
        "PASSED,,        2000, 0,, 0, 32, ACCEPTED",
        "PASSED,,          10, 1,, 0, 1, ACCEPTED",
        "PASSED,,          10, 0, MEMORY, 3, 32, ACCEPTED",
        "PASSED,,        2001, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
        "PASSED,,        2001, 0,, 3, 32, TIME_LIMIT_EXCEEDED",
        "PASSED,,        2001, 1,, 0, 1, MEMORY_LIMIT_EXCEEDED",
        "PASSED, OUTPUT,   10, 0,, 0, 1, OUTPUT_LIMIT_EXCEEDED",
        "PASSED, WALL,     10, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
        "PASSED, MEMORY,   10, 0,, 0, 1, MEMORY_LIMIT_EXCEEDED",
        "PASSED, FILES,    10, 0,, 0, 1, RUNTIME_ERROR",
        "FAILED,,          10, 0,, 0, 1, WRONG_ANSWER",
        "FAILED,,          10, 0,, 0, 32, WRONG_ANSWER",
        "FAILED,,          10, 1,, 0, 1, MEMORY_LIMIT_EXCEEDED",
        "FAILED,,        2001, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
        "FAILED,,          10, 0,, 2, 1, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0,, 0, 1, RUNTIME_ERROR",
        "CANDIDATE_ERROR,, 10, 0,, 0, 32, RUNTIME_ERROR",
        "CANDIDATE_ERROR,, 10, 0, MEMORY, 0, 1, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0, PROCESSES, 0, 1, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_ERROR,, 10, 0, OPEN_FILES, 0, 1, RUNTIME_ERROR",
        "CANDIDATE_ERROR,, 10, 0, FILE_SIZE, 0, 1, RUNTIME_ERROR",
        "CANDIDATE_ERROR,, 10, 0, FILES, 0, 1, RUNTIME_ERROR",
        "CANDIDATE_GONE,,  10, 0,, 0, 1, RUNTIME_ERROR",
        "CANDIDATE_GONE,,  10, 0,, 0, 31, RUNTIME_ERROR",
        "CANDIDATE_GONE,,  10, 0,, 0, 32, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_GONE,,  10, 1,, 0, 32, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    2500, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    1990, 0,, 0, 31, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    2500, 0,, 0, 32, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, CPU,    2500, 0,, 9, 1, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, WALL,     10, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, WALL,     10, 0,, 0, 32, PROCESS_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT,   10, 0,, 0, 32, OUTPUT_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT, 2500, 0,, 0, 1, OUTPUT_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, OUTPUT,   10, 1,, 0, 1, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, MEMORY, 2500, 0,, 0, 32, MEMORY_LIMIT_EXCEEDED",
        "CANDIDATE_GONE, FILES,    10, 0,, 0, 32, RUNTIME_ERROR",
        "CANDIDATE_GONE,,        2001, 0,, 0, 1, TIME_LIMIT_EXCEEDED",
    })
    void isDecidedByTheWrittenPrecedence(
            Outcome outcome,
            StoppedBy stoppedBy,
            long cpuMs,
            long oomKills,
            Refusal refused,
            long refusedProcesses,
            long processesPeak,
            Verdict expected) {
        TestFacts facts = new Facts()
                .stoppedBy(stoppedBy)
                .cpuMs(cpuMs)
                .oomKills(oomKills)
                .refused(refused)
                .refusedProcesses(refusedProcesses)
                .processesPeak(processesPeak)
                .made();

        assertThat(TestVerdict.of(outcome, facts, LIMITS).verdict()).isEqualTo(expected);
    }

    /** Having the one process that it may have says nothing of what it wanted. */
    @Test
    void aSolutionThatMayHaveOneProcessIsNotFoundToHaveWantedMore() {
        TestFacts facts = new Facts().stoppedBy(StoppedBy.CPU).cpuMs(2_500).made();
        Limits alone = LIMITS.overriddenBy(Map.of("processes", 1L));

        assertThat(TestVerdict.of(Outcome.CANDIDATE_GONE, facts, alone).verdict())
                .isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED,, ACCEPTED",
        "PASSED, WALL, INTERNAL_ERROR",
        "FAILED,, INTERNAL_ERROR",
        "CANDIDATE_ERROR,, INTERNAL_ERROR",
        "CANDIDATE_GONE,, INTERNAL_ERROR",
        "CANDIDATE_GONE, CPU, INTERNAL_ERROR",
        "PROTOCOL_ERROR,, INVALID_RESULT",
    })
    void aKillForWantOfTheHostsMemoryIsOursUnlessTheTestPassed(Outcome outcome, StoppedBy stoppedBy, Verdict expected) {
        TestFacts facts = new Facts().stoppedBy(stoppedBy).hostOomKills(1).made();

        assertThat(TestVerdict.of(outcome, facts, LIMITS).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnFaultIsNeverTheCandidates(StoppedBy stoppedBy) {
        TestFacts worst = new Facts()
                .stoppedBy(stoppedBy)
                .cpuMs(99_999)
                .oomKills(9)
                .refused(Refusal.MEMORY)
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
}
