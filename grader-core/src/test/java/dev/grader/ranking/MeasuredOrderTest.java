package dev.grader.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredOrderTest {
    private static final List<String> FUNCTIONS = List.of("a", "b", "c");
    private static final Rule RULE = new Rule(0.99, 1.1);

    private final Synthetic machine = new Synthetic(1, 0.02, 0);
    /** With few items a is slower than b; with many it is the fastest, and b and c tie. */
    private final MeasuredOrder order = MeasuredOrder.of(
            FUNCTIONS,
            List.of(
                    machine.times(1000, 25, Map.of("a", 100_000L, "b", 200_000L, "c", 200_000L)),
                    machine.times(10, 25, Map.of("a", 2_000L, "b", 1_000L, "c", 3_000L))),
            RULE);

    @Test
    void theLargestSizeDecides() {
        assertThat(order.between("a", "b").relation()).isEqualTo(Relation.FASTER);
        assertThat(order.between("b", "a").relation()).isEqualTo(Relation.SLOWER);
        assertThat(order.decisive()).hasSize(3).allMatch(comparison -> comparison.size() == 1000);
    }

    @Test
    void aTieIsRightEitherWayAndADifferenceOnlyOneWay() {
        assertThat(order.allows("b", "c")).isTrue();
        assertThat(order.allows("c", "b")).isTrue();
        assertThat(order.allows("a", "b")).isTrue();
        assertThat(order.allows("b", "a")).isFalse();
    }

    @Test
    void namesTheFasterOneOfEachPairFirst() {
        assertThat(order.faster()).containsExactly(List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void saysWhereSmallerInputsHaveAnotherOrder() {
        assertThat(order.dissenting())
                .extracting(comparison -> comparison.first() + comparison.second() + comparison.size())
                .containsExactly("ab10", "bc10");
    }

    @Test
    void whatStayedOpenIsRightEitherWayAndIsNamed() {
        MeasuredOrder few = MeasuredOrder.of(
                FUNCTIONS, List.of(machine.times(10, 3, Map.of("a", 1_000L, "b", 9_000L, "c", 1_000L))), RULE);

        assertThat(few.isSettled()).isFalse();
        assertThat(few.open()).hasSize(3);
        assertThat(few.allows("b", "a")).isTrue();
        assertThat(few.faster()).isEmpty();
        assertThat(order.isSettled()).isTrue();
    }

    @Test
    void refusesToSpeakOfAFunctionThatWasNotMeasured() {
        assertThatIllegalArgumentException().isThrownBy(() -> order.allows("a", "d"));
    }
}
