package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

    static Stream<Arguments> textsThatAreRefused() {
        return Stream.of(
                Arguments.of("x".repeat(SourceCode.MAX_BYTES + 1), "The answer is larger than 131072 bytes"),
                Arguments.of("a\nb\0", "The answer has a NUL character on line 2"),
                Arguments.of("\uD800", "The answer has half a surrogate pair on line 1"));
    }

    @ParameterizedTest
    @MethodSource("textsThatAreRefused")
    void aTextIsBoundedAsASourceIs(String text, String sentence) {
        refused(() -> new Answer.Text(text), sentence);
    }

    static Stream<Arguments> ordersThatAreRefused() {
        return Stream.of(
                Arguments.of(List.of(), "The answer orders 0 names: order 1 to 16."),
                Arguments.of(Collections.nCopies(17, "a"), "The answer orders 17 names: order 1 to 16."),
                Arguments.of(List.of("a", " "), "The answer has a name that is blank or longer than 100 characters"),
                Arguments.of(List.of("a".repeat(101)), "The answer has a name that is blank or longer"),
                Arguments.of(List.of("a", "b", "a"), "The answer has a name twice"));
    }

    @ParameterizedTest
    @MethodSource("ordersThatAreRefused")
    void anOrderIsOfAFewShortNamesEachOnce(List<String> names, String sentence) {
        refused(() -> new Answer.Order(names), sentence);
    }

    @Test
    void whatFitsIsKept() {
        List<String> names =
                IntStream.range(0, 16).mapToObj(number -> "f" + number).toList();

        assertThat(new Answer.Order(names).names()).isEqualTo(names);
        assertThat(new Answer.Text("").text()).isEmpty();
    }

    @Test
    void aTextSaysHowLongItIsAndNeverWhatItSays() {
        assertThat(new Answer.Text("secret")).hasToString("Text[6 characters]");
    }

    private static void refused(Runnable making, String sentence) {
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(making::run)
                .withMessageContaining(sentence);
    }
}
