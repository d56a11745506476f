package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.TestGroup;
import dev.grader.grading.GradedTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many mutants must be killed. */
class MutationTest {

    @ParameterizedTest
    @CsvSource({"20, 18, true", "20, 17, false", "8, 8, true", "8, 7, false", "0, 0, true"})
    void ofAllThatThereAreNineInTen(int judged, int killed, boolean enough) {
        assertThat(new Mutation(judged, judged, killed, 0, List.of()).isEnough())
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"8, 7, true", "8, 6, false", "40, 36, true", "40, 35, false"})
    void aTenthOfASampleIsRoundedUp(int judged, int killed, boolean enough) {
        assertThat(new Mutation(100, judged, killed, 0, List.of()).isEnough()).isEqualTo(enough);
    }

    @Test
    void whatASampleFindsDoesNotCount() {
        GradedTest sample = new GradedTest(
                "test_sample.py::test_a", "test_a", null, TestGroup.SAMPLE, BigDecimal.ONE, null, Samples.LIMITS);
        GradedTest hidden = Samples.test("test_b");

        assertThat(MutationProof.hidden(List.of(sample, hidden))).containsExactly(hidden);
    }
}
