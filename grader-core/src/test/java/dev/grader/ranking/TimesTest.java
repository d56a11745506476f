package dev.grader.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimesTest {
    private final Times times = new Times(10, Map.of("a", List.of(5L, 1L, 3L), "b", List.of(2L, 2L, 9L)));

    @Test
    void joinsFurtherRepetitions() {
        Times joined = times.and(new Times(10, Map.of("a", List.of(7L), "b", List.of(8L))));

        assertThat(joined.of("a")).containsExactly(5L, 1L, 3L, 7L);
        assertThat(joined.repetitions()).isEqualTo(4);
    }

    @Test
    void knowsTheMedian() {
        assertThat(times.median("a")).isEqualTo(3);
    }

    @Test
    void refusesWhatCannotBePaired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Times(10, Map.of("a", List.of(1L), "b", List.of(1L, 2L))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(10, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(10, Map.of("a", List.of(0L))));
        assertThatIllegalArgumentException().isThrownBy(() -> times.of("c"));
    }

    @Test
    void refusesToJoinTimesOfAnotherSizeOrOtherFunctions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.and(new Times(11, Map.of("a", List.of(1L), "b", List.of(1L)))));
        assertThatIllegalArgumentException().isThrownBy(() -> times.and(new Times(10, Map.of("a", List.of(1L)))));
    }
}
