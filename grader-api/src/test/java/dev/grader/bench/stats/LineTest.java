package dev.grader.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void goesThroughPointsThatLieOnOne() {
        Line line = Line.through(Map.of(1L, 12.0, 10L, 30.0, 100L, 210.0));

        assertThat(line.slope()).isCloseTo(2, within(1e-9));
        assertThat(line.intercept()).isCloseTo(10, within(1e-9));
        assertThat(line.offLine()).isCloseTo(0, within(1e-9));
    }

    @Test
    void saysHowFarOffAPointIs() {
        Line line = Line.through(Map.of(0L, 10.0, 1L, 13.0, 2L, 10.0));

        assertThat(line.slope()).isCloseTo(0, within(1e-9));
        assertThat(line.offLine()).isCloseTo(2.0 / 13, within(1e-9));
    }

    @Test
    void wantsTwoPoints() {
        assertThatThrownBy(() -> Line.through(Map.of(1L, 1.0))).hasMessageContaining("two points");
    }
}
