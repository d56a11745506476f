package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Visibility;
import dev.grader.ranking.Comparison;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.ranking.Relation;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {
    /** b is faster than the two others, which tie. */
    private static final MeasuredOrder TRUTH = new MeasuredOrder(
            List.of("c", "b", "a"),
            List.of(
                    new Comparison("c", "b", 100, 25, 0.5, Relation.SLOWER),
                    new Comparison("c", "a", 100, 25, 1.02, Relation.TIE),
                    new Comparison("b", "a", 100, 25, 2.04, Relation.FASTER)));

    private final Pairs pairs = new Pairs(TRUTH, BigDecimal.TEN, "What grows?");

    @ParameterizedTest
    @ValueSource(strings = {"b,a,c", "b,c,a"})
    void aTieIsRightEitherWay(String order) {
        assertThat(judge(order)).extracting(TestReport::verdict).containsOnly(Verdict.ACCEPTED);
    }

    @Test
    void everyPairIsATestOfItsOwn() {
        assertThat(judge("a,b,c"))
                .extracting(test -> test.name() + " " + test.verdict())
                .containsExactly("a-and-b WRONG_ANSWER", "a-and-c ACCEPTED", "b-and-c ACCEPTED");
    }

    @Test
    void itsNameAndItsPlaceAreTheSameForEveryOrderAndEveryTruth() {
        assertThat(judge("c,b,a"))
                .extracting(TestReport::name, TestReport::title)
                .isEqualTo(judge("b,a,c").stream()
                        .map(test -> Tuple.tuple(test.name(), test.title()))
                        .toList());
    }

    @Test
    void thePairsTogetherAreWorthExactlyThePoints() {
        assertThat(judge("b,a,c"))
                .extracting(test -> test.points().toPlainString())
                .containsExactly("3.34", "3.33", "3.33");
        assertThat(judge("a,c,b").stream().map(TestReport::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3.33");
    }

    @Test
    void whatWasMeasuredIsSaidToWhoMayKnowIt() {
        assertThat(judge("a,b,c").getFirst().message())
                .isEqualTo("b is faster: a takes 2.04 times as long (inputs of size 100, median of 25).");
        assertThat(judge("c,b,a").getLast().message())
                .isEqualTo("b is faster: c takes 2.00 times as long (inputs of size 100, median of 25).");
        assertThat(judge("c,b,a")).extracting(TestReport::visibility).containsOnly(Visibility.HIDDEN);
    }

    @Test
    void everyPairHasTheHintOfTheChallenge() {
        assertThat(judge("a,b,c")).extracting(TestReport::hint).containsOnly("What grows?");
    }

    private List<TestReport> judge(String order) {
        return pairs.judge(Stream.of(order.split(",", -1)).toList());
    }
}
