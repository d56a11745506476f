package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.report.TestReport;
import dev.grader.verdict.Lines;
import dev.grader.verdict.Verdict;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PredictionGradingTest {
    private static final Lines PRINTED = Lines.of("1\n2\nKeyError\n", Set.of(3));

    private final PredictionChallenge challenge = Fixtures.prediction("two-objects");

    @Test
    void everyLineIsATestAndSoIsTheirEnd() {
        Graded graded = grade("1\n2\nKeyError");

        assertThat(graded.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(graded.score()).isEqualByComparingTo("10").isEqualByComparingTo(graded.maxScore());
        assertThat(graded.tests())
                .extracting(
                        TestReport::name,
                        TestReport::title,
                        test -> test.points().toPlainString())
                .containsExactly(
                        Tuple.tuple("line-1", "Line 1", "2.5"),
                        Tuple.tuple("line-2", "Line 2", "2.5"),
                        Tuple.tuple("line-3", "Line 3", "2.5"),
                        Tuple.tuple("no-more-lines", "No more lines", "2.5"));
        assertThat(graded.tests()).extracting(TestReport::visibility).containsOnly(Visibility.HIDDEN);
    }

    @Test
    void aWrongLineCostsItsShareAndNoOther() {
        Graded graded = grade("1\nx\nKeyError: 'missing'");

        assertThat(graded.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(graded.score()).isEqualByComparingTo("7.5");
        assertThat(graded.tests().get(1).message()).isEqualTo("Expected: 2\nGiven: x");
        assertThat(graded.tests().get(1).hint()).isEqualTo("Who compiles the two lines together?");
    }

    @Test
    void aLineThatIsMissingIsWrong() {
        Graded graded = grade("1");

        assertThat(graded.tests())
                .extracting(TestReport::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER, Verdict.ACCEPTED);
        assertThat(graded.tests().get(2).message()).isEqualTo("Expected: KeyError\nGiven: no such line");
    }

    @Test
    void oneLineTooManyIsWrong() {
        Graded graded = grade("1\n2\nKeyError\n3");

        assertThat(graded.score()).isEqualByComparingTo("7.5");
        assertThat(graded.tests().getLast().message()).isEqualTo("There are 3 lines, and 4 were given.");
    }

    @Test
    void aQuoteIsBounded() {
        assertThat(grade("1\n" + "x".repeat(100_000)).tests().get(1).message()).hasSizeLessThan(2_000);
    }

    @Test
    void theExplanationIsToldWhateverTheVerdict() {
        assertThat(grade("x").explanation()).isEqualTo("Because of **that**.\n");
    }

    private Graded grade(String given) {
        return PredictionGrading.compare(challenge, PRINTED, Lines.of(given));
    }
}
