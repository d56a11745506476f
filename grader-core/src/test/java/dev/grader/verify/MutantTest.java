package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grader.submission.SourceCode;
import dev.grader.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mutants: what they are, how a page of them is read, which are chosen and how they are marked. */
class MutantTest {
    private static final Example EXAMPLE = Samples.example(Verdict.ACCEPTED, "größe = 1\nx = (\n  2)\n");

    /** The 2, behind two letters of two bytes each. */
    private static final Mutant TWO = new Mutant(EXAMPLE, "constant", 20, 21, "3");

    @Test
    void aMutantIsAnEditOfTheBytes() {
        assertThat(TWO.original()).isEqualTo("2");
        assertThat(TWO.text()).isEqualTo("größe = 1\nx = (\n  3)\n");
        assertThat(TWO.firstLine()).isEqualTo(3);
    }

    @Test
    void aMarkHoldsForItsReplacementOnAnyLineOfWhatIsReplaced() {
        Mutant statement = new Mutant(EXAMPLE, "dropped statement", 12, 22, "pass");

        assertThat(List.of(2, 3)).allMatch(line -> new Mark(line, "pass", "r").isOf(statement));
        assertThat(new Mark(1, "pass", "r").isOf(statement)).isFalse();
        assertThat(new Mark(3, "2", "r").isOf(TWO)).isFalse();
        assertThat(new Mark(3, "3", "r").isOf(TWO)).isTrue();
    }

    @Test
    void aMarkGivesAReason() {
        assertThat(Mark.parse(4, "n  <= 2, because n is never 2")).hasValue(new Mark(4, "n <= 2", "n is never 2"));
        assertThat(Mark.parse(4, "n <= 2")).isEmpty();
        assertThat(Mark.parse(4, "n <= 2, because ")).isEmpty();
        assertThat(Mark.commentFor(TWO)).isEqualTo("# equivalent: 3, because …");
    }

    @Test
    void aPageIsReadAsItWasPrinted() {
        MutantParser.Page page = MutantParser.parse(
                "{\"pages\": 2, \"mutants\": [[\"constant\", 20, 21, \"3\"]], \"marks\": [[1, \"a, because b\"]]}",
                EXAMPLE);

        assertThat(page.pages()).isEqualTo(2);
        assertThat(page.mutants()).containsExactly(TWO);
        assertThat(page.marks()).containsExactly(new MutantParser.Comment(1, "a, because b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"pages\": 0, \"mutants\": [], \"marks\": []}",
                "{\"pages\": 1, \"mutants\": {}, \"marks\": []}",
                "{\"pages\": 1, \"mutants\": [], \"marks\": [[0, \"\"]]}",
                "{\"pages\": 1, \"mutants\": [[\"constant\", 3, 21, \"3\"]], \"marks\": []}",
                "{\"pages\": 1, \"mutants\": [[\"constant\", 5, 4, \"3\"]], \"marks\": []}",
                "{\"pages\": 1, \"mutants\": [[\"constant\", 1, 99, \"3\"]], \"marks\": []}",
                "{\"pages\": 1, \"mutants\": [[\"\\u001b[2J\", 1, 2, \"3\"]], \"marks\": []}",
                "{\"pages\": 1, \"mutants\": [[\"constant\", 1, 2, 3]], \"marks\": []}"
            })
    void aPageThatIsNoneIsRefused(String printed) {
        assertThatIllegalArgumentException().isThrownBy(() -> MutantParser.parse(printed, EXAMPLE));
    }

    /** The tests that ask for a page are as many as there may be pages. */
    @Test
    void morePagesThanAreAskedForAreRefused() {
        String printed = "{\"pages\": %d, \"mutants\": [], \"marks\": []}";

        assertThat(MutantParser.parse(printed.formatted(16), EXAMPLE).pages()).isEqualTo(16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MutantParser.parse(printed.formatted(17), EXAMPLE))
                .withMessage("they fill 17 pages, of which 16 can be read");
    }

    @Test
    void aSolutionThatIsTooLongToBeEncodedHasNoMutants() {
        Example longest = Samples.example(Verdict.ACCEPTED, "#".repeat(SourceCode.MAX_BYTES));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MutantMaker.program(longest))
                .withMessageContaining("too long");
    }

    @Test
    void theSameAreChosenWhenLinesAreAddedAboveThem() {
        String lines = String.join(
                "\n", IntStream.range(0, 30).mapToObj(n -> "x" + n + " = 1").toList());
        List<Mutant> before = dropped(lines);
        List<Mutant> after = dropped("# A remark.\n" + lines);

        List<String> chosen =
                Sampling.choose(before, 7).stream().map(Mutant::original).toList();

        assertThat(chosen)
                .hasSize(7)
                .isSubsetOf(before.stream().map(Mutant::original).toList());
        assertThat(Sampling.choose(after, 7)).extracting(Mutant::original).isEqualTo(chosen);
        assertThat(Sampling.choose(before, 30)).isEqualTo(before);
        assertThat(Sampling.choose(before, 0)).isEmpty();
    }

    @Test
    void choicesAreNamedOrCounted() {
        assertThat(MutantChoice.parse("all")).isEqualTo(MutantChoice.ALL);
        assertThat(MutantChoice.parse("none").most()).isZero();
        assertThat(MutantChoice.parse("12").most()).isEqualTo(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MutantChoice.parse("some"))
                .withMessageContaining("sample, all, none or a number");
    }

    /** A mutant for each line that is no remark. */
    private static List<Mutant> dropped(String text) {
        Example example = Samples.example(Verdict.ACCEPTED, text);
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new Mutant(
                        example,
                        "dropped statement",
                        text.indexOf(line + "\n"),
                        text.indexOf(line + "\n") + line.length(),
                        "pass"))
                .filter(mutant -> mutant.start() >= 0)
                .toList();
    }
}
