package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Fixtures;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Packages of the kinds beside code. */
class KindsTest {

    @Test
    void aPredictionIsASnippetAndHowItIsRun() {
        PredictionChallenge script = (PredictionChallenge) Fixtures.kind("two-objects");

        assertThat(script.kind()).isEqualTo(Kind.PREDICTION);
        assertThat(script.runAs()).isEqualTo(RunAs.SCRIPT);
        assertThat(script.optimize()).isZero();
        assertThat(script.points()).isEqualByComparingTo("10");
        assertThat(script.pythonVersions()).containsExactly("3.13");
        assertThat(script.snippet()).containsOnlyKeys("main.py");
        assertThat(script.explanation()).isEqualTo("Because of **that**.\n");
        assertThat(script.hint()).isEqualTo("Who compiles the two lines together?");
        assertThat(((PredictionChallenge) Fixtures.kind("two-objects-typed")).runAs())
                .isEqualTo(RunAs.PROMPT);
        assertThat((PredictionChallenge) Fixtures.kind("without-assertions"))
                .returns(1, PredictionChallenge::optimize)
                .returns(
                        Set.of("main.py", "helper.py"),
                        challenge -> challenge.snippet().keySet());
    }

    @Test
    void answersToAPredictionSayInTheirFirstLineWhatMustFail() {
        assertThat(Fixtures.kind("two-objects").exampleSolutions())
                .filteredOn(answer -> answer.path().endsWith("one-line.txt"))
                .singleElement()
                .returns(Verdict.WRONG_ANSWER, ExampleSolution::expectedVerdict)
                .returns(Set.of("line-2", "line-3"), ExampleSolution::mustFailTests);
    }

    @Test
    void thatLineIsNoPartOfTheAnswer() {
        assertThat(FirstLines.answer("# fails: line-1\nTrue\n")).isEqualTo("True\n");
        assertThat(FirstLines.answer("# fails: line-1")).isEmpty();
        assertThat(FirstLines.answer("True\n# fails: line-1\n")).isEqualTo("True\n# fails: line-1\n");
    }

    @Test
    void aRankingIsFunctionsAndTheTestsOfABenchmark() {
        RankingChallenge ranking = (RankingChallenge) Fixtures.kind("sum-or-loop");

        assertThat(ranking.kind()).isEqualTo(Kind.RANKING);
        assertThat(ranking.functions()).containsExactly("builtin", "by_hand");
        assertThat(ranking.sizes()).containsExactly(1_000, 10_000);
        assertThat(ranking.tie()).isEqualByComparingTo("1.1");
        assertThat(ranking.sameResults()).isTrue();
        assertThat(ranking.given()).containsOnlyKeys("functions.py", "inputs.py");
        assertThat(ranking.testFiles()).containsOnlyKeys("test_hidden.py", "test_sample.py");
        assertThat(ranking.exampleSolutions())
                .singleElement()
                .returns(List.of("builtin", "by_hand"), ExampleSolution::order);
    }

    @Test
    void aWrittenQuestionIsARubricAndGuidance() {
        WrittenChallenge written = (WrittenChallenge) Fixtures.kind("why-two-names");

        assertThat(written.kind()).isEqualTo(Kind.WRITTEN);
        assertThat(written.rubric())
                .containsExactly(
                        new RubricItem("Says that a name is bound to an object", new BigDecimal("2")),
                        new RubricItem("Tells binding from mutation", BigDecimal.ONE),
                        new RubricItem("Gives an example of an alias", new BigDecimal("1.5")));
        assertThat(written.guidance()).isEqualTo("A strong answer is brief.\n");
        assertThat(written.exampleSolutions()).isEmpty();
    }
}
