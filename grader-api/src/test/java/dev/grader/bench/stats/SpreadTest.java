package dev.grader.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void takesTheNearestRanks() {
        assertThat(Spread.of(IntStream.rangeClosed(1, 200).boxed().toList().reversed()))
                .isEqualTo(new Spread(200, 100, 198, 1));
    }

    @Test
    void takesTheLargestOfFewForTheTail() {
        assertThat(Spread.of(List.of(3, 1, 2))).isEqualTo(new Spread(3, 2, 3, 1));
    }

    @Test
    void isThatOneOfOne() {
        assertThat(Spread.of(List.of(7.5))).isEqualTo(Spread.once(7.5));
    }

    @Test
    void saysNothingOfNothing() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("Nothing was measured");
    }
}
