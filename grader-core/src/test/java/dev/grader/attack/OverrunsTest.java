package dev.grader.attack;

import static dev.grader.attack.Samples.SHOWN;
import static dev.grader.attack.Samples.TESTS;
import static dev.grader.attack.Samples.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.attack.Finding.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test's limits are 1 s of CPU, 2 s of wall, 256 MiB and 1 MiB of output; there are two tests. */
class OverrunsTest {
    private static final long MIB = 1L << 20;

    private final Overruns overruns = new Overruns(TESTS);

    @ParameterizedTest
    @CsvSource({
        "1250,   2000, 256, 1",
        "1700,   2900, 280, 30",
    })
    void whatStaysWithinLimitAndMarginIsNoOverrun(long cpu, long wall, long memory, long output) {
        assertThat(overruns.find(List.of(ended(SHOWN, cpu, wall, memory * MIB, output * MIB)), Duration.ofSeconds(4)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1800,    0,   0,  0, used 1800 ms of CPU time",
        "   0, 3100,   0,  0, ran for 3100 ms",
        "   0,    0, 321,  0, held 321MiB",
        "   0,    0,   0, 34, wrote 34MiB",
    })
    void eachLimitIsWatched(long cpu, long wall, long memory, long output, String text) {
        assertThat(overruns.find(List.of(ended(SHOWN, cpu, wall, memory * MIB, output * MIB)), Duration.ZERO))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.OVER);
                    assertThat(finding.text()).contains("test_shown").contains(text);
                });
    }

    @Test
    void everyRunCountsNotOnlyTheOneThatIsReported() {
        assertThat(overruns.find(List.of(ended(SHOWN, 9000, 0, 0, 0), ended(SHOWN, 1, 1, 0, 0)), Duration.ZERO))
                .hasSize(1);
    }

    @Test
    void theWholeMayTakeTheWallLimitsOfAllTestsAndAMargin() {
        assertThat(overruns.find(List.of(), Duration.ofSeconds(12))).isEmpty();
        assertThat(overruns.find(List.of(), Duration.ofMillis(12_001)))
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(Kind.OVER);
    }
}
