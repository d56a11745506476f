package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wall limit is 10 s where nothing else is said, the CPU limit 2 s. */
class StarvationTest {

    @ParameterizedTest(name = "{0}: waited for a processor {2} ms, had one for {3} ms → {4}")
    @CsvSource({
        "starved by a busy host,                        WALL, 9900,   20, INTERNAL_ERROR",
        "had a little less than a quarter of its time,  WALL, 7521,   20, INTERNAL_ERROR",
        "had a quarter of its time,                     WALL, 7520,   20, TIME_LIMIT_EXCEEDED",
        "sleeps,                                        WALL,    3,   20, TIME_LIMIT_EXCEEDED",
        "waited for what may have been its own work,    WALL, 9400, 2000, TIME_LIMIT_EXCEEDED",
        "was kept waiting by its own and by the host,   WALL, 9600, 2000, INTERNAL_ERROR",
        "used more than its CPU time all the same,      WALL, 9900, 2001, TIME_LIMIT_EXCEEDED",
        "was stopped for its CPU time,                  CPU,  9900, 2500, TIME_LIMIT_EXCEEDED",
        "wrote too much meanwhile,                      OUTPUT, 9900,  1, OUTPUT_LIMIT_EXCEEDED",
        "held too much meanwhile,                       MEMORY, 9900,  1, MEMORY_LIMIT_EXCEEDED",
    })
    void isTheHostsFaultOnlyWhereTheSolutionCannotHaveCausedIt(
            String name, StoppedBy stoppedBy, long waitedMs, long cpuMs, Verdict expected) {
        TestFacts facts = new Facts()
                .stoppedBy(stoppedBy)
                .wallMs(10_001)
                .starvedMs(waitedMs)
                .cpuMs(cpuMs)
                .made();

        assertThat(TestVerdict.of(Outcome.CANDIDATE_GONE, facts, Limits.DEFAULT).verdict())
                .as(name)
                .isEqualTo(expected);
    }

    /**
     * Sixteen threads that spin, with a wall limit equal to the CPU limit: each is ready all the time and runs for a part of it, on
     * one processor or on several; whatever the others took of its time is in the CPU time of the whole.
     */
    @ParameterizedTest(name = "{0} processors, {1} ms of CPU time within 2000 ms")
    @CsvSource({"1, 2000", "1, 1000", "1, 480", "2, 2000"})
    void spinningThreadsDoNotBuyAnInternalError(int processors, long cpuMs) {
        int threads = 16;
        TestFacts facts = new Facts()
                .stoppedBy(StoppedBy.WALL)
                .wallMs(2_000)
                .cpuMs(cpuMs)
                .starvedMs(2_000 - cpuMs / threads)
                .processesPeak(threads)
                .made();
        Limits limits = Limits.DEFAULT.overriddenBy(Map.of("cpu_ms", 2_000L, "wall_ms", 2_000L));

        assertThat(TestVerdict.of(Outcome.CANDIDATE_GONE, facts, limits).verdict())
                .isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    }
}
