package dev.grader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "99,99",
        "100,100",
        "104,100",
        "105,110",
        "994,990",
        "1249,1200",
        "1250,1300",
        "99999,100000"
    })
    void keepsTwoDigitsOfATime(long millis, int kept) {
        assertThat(Delta.twoDigits(Duration.ofMillis(millis))).isEqualTo(kept);
    }

    @Test
    void tellsWhatWasNotMeasured() {
        assertThat(Delta.twoDigits(null)).isEqualTo(Delta.UNMEASURED);
    }

    @Test
    void changesNothingWhereAReportIsReplacedByItself() {
        assertThat(new Delta()
                        .without(Reports.of("test_a", 5))
                        .with(Reports.of("test_a", 5))
                        .changes())
                .isEmpty();
    }

    @Test
    void movesATestFromOneTimeToAnother() {
        assertThat(new Delta()
                        .without(Reports.of("test_a", 5))
                        .with(Reports.of("test_a", 9))
                        .changes())
                .extracting(
                        change -> List.of(change.key().cpuMs(), change.count().seen()))
                .containsExactly(List.of(5, -1), List.of(9, 1));
    }
}
