package dev.grader.attack;

import static dev.grader.attack.Samples.HIDDEN;
import static dev.grader.attack.Samples.SHOWN;
import static dev.grader.attack.Samples.TESTS;
import static dev.grader.attack.Samples.attack;
import static dev.grader.attack.Samples.report;
import static dev.grader.attack.Samples.told;
import static dev.grader.verdict.Verdict.ACCEPTED;
import static dev.grader.verdict.Verdict.INTERNAL_ERROR;
import static dev.grader.verdict.Verdict.RUNTIME_ERROR;
import static dev.grader.verdict.Verdict.WRONG_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.attack.Finding.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {
    private static final Earned SHOWN_ONE = new Earned(false, Set.of("test_shown"));

    @Test
    void findsNothingWhereAllIsAsExpected() {
        assertThat(Judging.of(
                        attack(SHOWN_ONE, "runtime_error", "wrong_answer"), report(ACCEPTED, WRONG_ANSWER), TESTS))
                .isEmpty();
        assertThat(Judging.of(attack(Earned.EVERYTHING, "accepted"), report(ACCEPTED, ACCEPTED), TESTS))
                .isEmpty();
    }

    @Test
    void aPassThatWasNotEarnedIsForgedEvenWhereTheVerdictIsRight() {
        assertThat(Judging.of(attack(Earned.NOTHING, "wrong_answer"), report(ACCEPTED, WRONG_ANSWER), TESTS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.FORGED);
                    assertThat(finding.text()).contains("test_shown");
                });
    }

    @Test
    void anotherVerdictIsFound() {
        assertThat(Judging.of(attack(Earned.NOTHING, "wrong_answer"), report(RUNTIME_ERROR, WRONG_ANSWER), TESTS))
                .extracting(Finding::kind)
                .containsExactly(Kind.VERDICT);
    }

    @Test
    void anEarnedTestThatIsNotPassedIsFoundAndSoIsOneThatWasNeverRun() {
        assertThat(Judging.of(attack(SHOWN_ONE, "wrong_answer"), report(WRONG_ANSWER, WRONG_ANSWER), TESTS))
                .extracting(Finding::kind)
                .containsExactly(Kind.VERDICT);
        assertThat(Judging.of(attack(SHOWN_ONE, "wrong_answer"), report(1, told(HIDDEN, WRONG_ANSWER, "")), TESTS))
                .extracting(Finding::kind)
                .containsExactly(Kind.VERDICT);
    }

    @Test
    void whatBreaksTheGraderIsHarmAndWhatIsOnlyTriedAgainIsTold() {
        assertThat(Judging.of(attack(Earned.NOTHING, "wrong_answer"), report(WRONG_ANSWER, INTERNAL_ERROR), TESTS))
                .extracting(Finding::kind)
                .contains(Kind.HARM);
        assertThat(Judging.of(attack(Earned.NOTHING, "wrong_answer"), report(2, told(SHOWN, WRONG_ANSWER, "")), TESTS))
                .extracting(Finding::kind)
                .containsExactly(Kind.RETRIED);
    }

    @Test
    void aRefusalIsRightOnlyWhereItIsExpected() {
        assertThat(Judging.ofRefusal(attack(Earned.NOTHING, "refused"), "why")).isEmpty();
        assertThat(Judging.ofRefusal(attack(Earned.NOTHING, "compile_error"), "why"))
                .extracting(Finding::kind)
                .containsExactly(Kind.VERDICT);
    }

    @Test
    void theSolutionAfterwardsIsAcceptedInFullAtOnceOrItIsHarm() {
        assertThat(Judging.ofSolution(report(ACCEPTED, ACCEPTED), TESTS)).isEmpty();
        assertThat(Judging.ofSolution(report(ACCEPTED, WRONG_ANSWER), TESTS)).isPresent();
        assertThat(Judging.ofSolution(report(1, told(SHOWN, ACCEPTED, "")), TESTS))
                .isPresent();
        assertThat(Judging.ofSolution(report(2, told(SHOWN, ACCEPTED, "")), List.of(SHOWN)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "test_a, test_a",
        "test_a[1-2], test_a",
        "test_x.py::test_a, test_a",
        "test_x.py::TestIt::test_a[b::c[d]], test_a",
    })
    void testsAreNamedAsTheirAuthorsNameThem(String reported, String bare) {
        assertThat(Earned.bareName(reported)).isEqualTo(bare);
    }

    @Test
    void aFindingHoldsNothingThatATerminalObeys() {
        String hostile = "a\u001b[31mb\u009b2Jc\u202ed\u2028e\nf\ud800";

        assertThat(new Finding(Kind.HARM, hostile).text()).isEqualTo("a?[31mb?2Jc?d?e?f?");
        assertThat(new Finding(Kind.HARM, "x".repeat(10_000)).text()).hasSizeLessThan(700);
    }
}
