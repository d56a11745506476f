package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void marksWhatDiffersBetweenWhatWasGotAndWhatWasWanted() {
        var difference = Difference.of("assert [3, 1, 2] == [3, 2, 1]\n  At index 1 diff: 1 != 2")
                .orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("[3, «1, 2»]");
        assertThat(marked(difference.wanted())).isEqualTo("[3, «2, 1»]");
    }

    @Test
    void looksBehindTheTestsOwnWords() {
        var difference = Difference.of("AssertionError: calling reverse pulled 3 items\nassert 3 == 0")
                .orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("«3»");
        assertThat(marked(difference.wanted())).isEqualTo("«0»");
    }

    @Test
    void knowsACallOnTheRightForWhatTheProgramGave() {
        var difference = Difference.of("assert 8 == 4\n +  where 4 = double(4)").orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("«4»");
        assertThat(marked(difference.wanted())).isEqualTo("«8»");
    }

    @Test
    void isNotMisledByAComparisonWithinATextOrBrackets() {
        var difference = Difference.of("assert 'a == \\' b' == f(1 == 1)").orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("«'a == \\' b'»");
        assertThat(marked(difference.wanted())).isEqualTo("«f(1 == 1)»");
    }

    @Test
    void tellsWhatIsMissingAtAnEnd() {
        var difference = Difference.of("assert 'word' == 'words'").orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("'word'");
        assertThat(marked(difference.wanted())).isEqualTo("'word«s»'");
    }

    @Test
    void cutsNoCharacterInTwo() {
        var difference =
                Difference.of("assert '\uD83D\uDE00' == '\uD83D\uDE01'").orElseThrow();

        assertThat(marked(difference.got())).isEqualTo("'«\uD83D\uDE00»'");
    }

    @Test
    void saysNothingWhereNoTwoValuesWereCompared() {
        assertThat(Difference.of("TypeError: 'int' object is not callable")).isEmpty();
        assertThat(Difference.of("assert is_open('a')")).isEmpty();
        assertThat(Difference.of("")).isEmpty();
    }

    private static String marked(List<Difference.Span> spans) {
        return spans.stream()
                .map(span -> span.differs() ? "«" + span.text() + "»" : span.text())
                .collect(Collectors.joining());
    }
}
