package dev.grader.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final Rule RULE = new Rule(0.99, 1.1);
    private static final Map<String, Long> COSTS =
            Map.of("quick", 1_000_000L, "slow", 1_500_000L, "like_quick", 1_010_000L);

    @ParameterizedTest
    @CsvSource({"quick, slow, FASTER", "slow, quick, SLOWER", "quick, like_quick, TIE", "like_quick, quick, TIE"})
    void seesThroughTheNoiseOfTheMachine(String first, String second, Relation relation) {
        Times times = new Synthetic(1, 0.05, 0.05).times(100, 25, COSTS);

        assertThat(RULE.compare(first, second, times).relation()).isEqualTo(relation);
    }

    @Test
    void neverTakesTheSlowerForTheFasterHoweverTheMachineIsSpoilt() {
        for (long seed = 0; seed < 500; seed++) {
            Times times = new Synthetic(seed, 0.3, 0.2).times(100, 25, COSTS);

            assertThat(RULE.compare("quick", "slow", times).relation())
                    .as("seed %s", seed)
                    .isIn(Relation.FASTER, Relation.OPEN);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavesOpenWhatLiesAtTheBorderOfATie(long seed) {
        Times times = new Synthetic(seed, 0.2, 0).times(100, 25, Map.of("a", 1_000_000L, "b", 1_100_000L));

        assertThat(RULE.compare("a", "b", times).relation()).isEqualTo(Relation.OPEN);
    }

    @Test
    void fewSamplesShowNothing() {
        Times times = new Synthetic(1, 0, 0).times(100, 5, COSTS);

        assertThat(RULE.compare("quick", "slow", times).relation()).isEqualTo(Relation.OPEN);
    }

    @Test
    void moreSamplesSettleWhatFewLeftOpen() {
        Synthetic machine = new Synthetic(1, 0.1, 0.05);
        Times few = machine.times(100, 5, COSTS);
        Times more = few.and(machine.times(100, 40, COSTS));

        assertThat(RULE.compare("quick", "slow", few).relation()).isEqualTo(Relation.OPEN);
        assertThat(RULE.compare("quick", "slow", more).relation()).isEqualTo(Relation.FASTER);
    }

    @Test
    void aTieIsWhateverTheAuthorCallsOne() {
        Times times = new Synthetic(1, 0.05, 0).times(100, 25, COSTS);

        assertThat(new Rule(0.99, 2).compare("quick", "slow", times).relation()).isEqualTo(Relation.TIE);
    }

    @Test
    void pairsTheSamplesOfARepetition() {
        Times times = new Times(1, Map.of("a", List.of(10L, 1000L, 100L), "b", List.of(20L, 2000L, 200L)));

        assertThat(RULE.compare("a", "b", times).medianRatio()).isEqualTo(2.0, within(1e-9));
    }

    @Test
    void comparesEveryPairOnce() {
        Times times = new Synthetic(1, 0.05, 0).times(100, 25, COSTS);

        assertThat(RULE.compareAll(List.of("slow", "quick", "like_quick"), times))
                .extracting(comparison -> comparison.first() + "/" + comparison.second())
                .containsExactly("slow/quick", "slow/like_quick", "quick/like_quick");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.1", "0.4, 1.1", "NaN, 1.1", "0.99, 0.9", "0.99, Infinity", "0.99, NaN"})
    void refusesWhatIsNoConfidenceOrNoRatio(double confidence, double tie) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule(confidence, tie));
    }
}
