package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\nb\n", "a\r\nb\r\n", "a \t\nb  ", "a\nb\n\n \n\r\n"})
    void blanksAndLineEndsThatNobodySeesMakeNoDifference(String text) {
        assertThat(Lines.of(text).texts()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a\nb", "\na\nb", "a\n\nb", "A\nb", "a\u2028b", "a\fb", "a b"})
    void anythingElseDoes(String text) {
        assertThat(Lines.of(text).texts()).isNotEqualTo(List.of("a", "b"));
    }

    @Test
    void nothingIsNoLines() {
        assertThat(Lines.of("").count()).isZero();
        assertThat(Lines.of(" \n\n").count()).isZero();
    }

    @Test
    void aLineIsRightIfItIsThatLine() {
        Lines printed = Lines.of("a\nb\n\nc");

        assertThat(printed.isRight(Lines.of("a\nx\n\nc"), 1)).isTrue();
        assertThat(printed.isRight(Lines.of("a\nx\n\nc"), 2)).isFalse();
        assertThat(printed.isRight(Lines.of("a\nx\n\nc"), 3)).isTrue();
    }

    @Test
    void aLineThatIsMissingIsWrongEvenIfItIsEmpty() {
        assertThat(Lines.of("a\n\nb").isRight(Lines.of("a"), 2)).isFalse();
        assertThat(Lines.of("a\nb").isRight(Lines.of(""), 1)).isFalse();
    }

    @Test
    void anExceptionMayBeWrittenWithItsMessage() {
        Lines printed = Lines.of("TypeError\nTypeError", Set.of(2));
        Lines given = Lines.of("TypeError: no\nTypeError: no");

        assertThat(printed.isRight(given, 2)).isTrue();
        assertThat(printed.isRight(Lines.of("-\nTypeError"), 2)).isTrue();
        assertThat(printed.isRight(Lines.of("-\nTypeErrors: no"), 2)).isFalse();
        assertThat(printed.isRight(Lines.of("-\nType"), 2)).isFalse();
    }

    @Test
    void whatIsPrintedMayNot() {
        assertThat(Lines.of("TypeError").isRight(Lines.of("TypeError: no"), 1)).isFalse();
    }
}
