package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "INTERNAL_ERROR, NEEDS_REVIEW",
        "NEEDS_REVIEW, COMPILE_ERROR",
        "COMPILE_ERROR, INVALID_RESULT",
        "INVALID_RESULT, MEMORY_LIMIT_EXCEEDED",
        "MEMORY_LIMIT_EXCEEDED, OUTPUT_LIMIT_EXCEEDED",
        "OUTPUT_LIMIT_EXCEEDED, PROCESS_LIMIT_EXCEEDED",
        "PROCESS_LIMIT_EXCEEDED, TIME_LIMIT_EXCEEDED",
        "TIME_LIMIT_EXCEEDED, RUNTIME_ERROR",
        "RUNTIME_ERROR, WRONG_ANSWER",
        "WRONG_ANSWER, REVIEWED",
        "REVIEWED, ACCEPTED",
    })
    void theFirstOutranksTheSecondInEitherOrder(Verdict first, Verdict second) {
        assertThat(Folding.fold(List.of(first, second))).isEqualTo(first);
        assertThat(Folding.fold(List.of(second, first))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void ofOneTestIsItsOwn(Verdict verdict) {
        assertThat(Folding.fold(List.of(verdict, verdict))).isEqualTo(verdict);
    }

    @Test
    void ranksEveryVerdictOnce() {
        assertThat(Folding.PRECEDENCE).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void doesNotDependOnTheOrderOfTests() {
        Random random = new Random(1);
        List<Verdict> verdicts = new ArrayList<>(List.of(Verdict.values()).subList(0, 6));
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(verdicts, random);
            assertThat(Folding.fold(verdicts)).isEqualTo(Verdict.MEMORY_LIMIT_EXCEEDED);
        }
    }

    @Test
    void nothingTestedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Folding.fold(List.of()))
                .withMessageContaining("no test");
    }
}
