package dev.grader.attack;

import static dev.grader.attack.Samples.HIDDEN;
import static dev.grader.attack.Samples.SHOWN;
import static dev.grader.attack.Samples.TESTS;
import static dev.grader.attack.Samples.attack;
import static dev.grader.attack.Samples.report;
import static dev.grader.attack.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.attack.Finding.Kind;
import dev.grader.verdict.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent again. */
class NoiseTest {
    private static final Earned SHOWN_ALONE = new Earned(false, Set.of("test_shown"));

    @Test
    void anAttackThatWasLateMayHaveMetABusyHost() {
        assertThat(Noise.explains(judged(Earned.NOTHING, Verdict.TIME_LIMIT_EXCEEDED, Verdict.WRONG_ANSWER)))
                .isTrue();
        assertThat(Noise.explains(judged(SHOWN_ALONE, Verdict.TIME_LIMIT_EXCEEDED, Verdict.WRONG_ANSWER)))
                .isTrue();
        assertThat(Noise.explains(List.of(new Finding(Kind.OVER, "any"), new Finding(Kind.RETRIED, "any"))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIME_LIMIT_EXCEEDED", "INTERNAL_ERROR", "ACCEPTED", "WRONG_ANSWER", "NEEDS_REVIEW", "REVIEWED"})
    void noBusyHostMakesAnotherVerdict(Verdict verdict) {
        assertThat(Noise.explains(judged(Earned.NOTHING, verdict, verdict))).isFalse();
    }

    @Test
    void noBusyHostWithholdsWhatWasEarnedForAWrongAnswer() {
        assertThat(Noise.explains(judged(SHOWN_ALONE, Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FORGED", "HARM", "LEAK"})
    void noBusyHostBreaksAPromise(Kind kind) {
        assertThat(Noise.explains(List.of(new Finding(kind, "it ended as time_limit_exceeded (any)"))))
                .isFalse();
        assertThat(Noise.explains(List.of(new Finding(Kind.OVER, "any"), new Finding(kind, "any"))))
                .isFalse();
    }

    @Test
    void whereNothingWasFoundThereIsNothingToExplain() {
        assertThat(Noise.explains(List.of())).isFalse();
    }

    private static List<Finding> judged(Earned earned, Verdict shown, Verdict hidden) {
        return Judging.of(
                attack(earned, "wrong_answer"), report(1, told(SHOWN, shown, ""), told(HIDDEN, hidden, "")), TESTS);
    }
}
