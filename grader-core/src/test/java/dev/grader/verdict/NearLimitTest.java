package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "CANDIDATE_GONE, MEMORY, 10, false",
        "PASSED, FILES,          10, false",
    })
    void onlyAnExcessOfTimeThatNoiseCouldExplainIsMeasuredAgain(
            Outcome outcome, StoppedBy stoppedBy, long cpuMs, boolean expected) {
        TestFacts facts = new Facts().stoppedBy(stoppedBy).cpuMs(cpuMs).made();

        assertThat(NearLimit.shouldMeasureAgain(outcome, facts, Limits.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void whatTheHostDidIsMeasuredAgain() {
        TestFacts starved =
                new Facts().stoppedBy(StoppedBy.WALL).starvedMs(9_000).made();
        TestFacts shortOfMemory = new Facts().signal(9).hostOomKills(1).made();

        assertThat(NearLimit.shouldMeasureAgain(Outcome.CANDIDATE_GONE, starved, Limits.DEFAULT))
                .isTrue();
        assertThat(NearLimit.shouldMeasureAgain(Outcome.CANDIDATE_GONE, shortOfMemory, Limits.DEFAULT))
                .isTrue();
        assertThat(NearLimit.shouldMeasureAgain(Outcome.BROKEN, starved, Limits.DEFAULT))
                .isFalse();
    }

    /** It is only taken to have wanted more, since it was stopped for its time; and that may have been noise. */
    @Test
    void havingHadAllProcessesUntilTheTimeWasUpIsMeasuredAgain() {
        TestFacts facts = new Facts()
                .stoppedBy(StoppedBy.CPU)
                .cpuMs(2_500)
                .processesPeak(32)
                .made();

        assertThat(NearLimit.shouldMeasureAgain(Outcome.CANDIDATE_GONE, facts, Limits.DEFAULT))
                .isTrue();
    }
}
