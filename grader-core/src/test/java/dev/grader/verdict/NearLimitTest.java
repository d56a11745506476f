package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limit is the default: 2000 ms of CPU time, so that cells kill at 2500 ms. */
class NearLimitTest {

    @ParameterizedTest
    @CsvSource({
        "PASSED,,         1999, false",
        "PASSED,,         2000, false",
        "PASSED,,         2001, true",
        "FAILED,,         2500, true",
        "FAILED,,         2501, false",
        "CANDIDATE_GONE, CPU,  2510, true",
        "CANDIDATE_GONE, WALL,   10, true",
        "CANDIDATE_GONE, OUTPUT, 10, false",
        "CANDIDATE_ERROR,,       10, false",
        "BROKEN,,              2100, false",
        "PROTOCOL_ERROR, CPU,  2500, false",
    })
    void onlyAnExcessOfTimeThatNoiseCouldExplainIsMeasuredAgain(
            Outcome outcome, StoppedBy stoppedBy, long cpuMs, boolean expected) {
        TestFacts facts = new Facts().stoppedBy(stoppedBy).cpuMs(cpuMs).made();

        assertThat(NearLimit.shouldMeasureAgain(outcome, facts, Limits.DEFAULT)).isEqualTo(expected);
    }
}
