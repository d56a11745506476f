package dev.grader.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.errors.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHeaderTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5-43dd-bc93-6894a57f9324, 8e03978e-40d5-43dd-bc93-6894a57f9324",
                "'\"8e03978e-40d5\"', 8e03978e-40d5",
                "'  \"a\"  ', a",
                "'\"a \\\"b\\\" \\\\c\"', 'a \"b\" \\c'",
                "'a b', 'a b'",
                "a\"b, a\"b"
            })
    void takesAStringInQuotesAndTheSameWithout(String value, String key) {
        assertThat(KeyHeader.read(List.of(value))).isEqualTo(key);
    }

    @Test
    void takes255CharactersWhateverStandsAroundThem() {
        String longest = "k".repeat(255);

        assertThat(KeyHeader.read(List.of(longest))).isEqualTo(longest);
        assertThat(KeyHeader.read(List.of("\"" + longest + "\""))).isEqualTo(longest);
        assertThatThrownBy(() -> KeyHeader.read(List.of(longest + "k")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The header Idempotency-Key has 256 characters and may have 255: shorten it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"  \""})
    void refusesAnEmptyOne(String value) {
        assertThatThrownBy(() -> KeyHeader.read(List.of(value))).hasMessageContaining("is empty: send 1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\"b\"", "\"a\\b\"", "\"a\";b=1", "ä", "a\u0007", "\""})
    void refusesWhatIsNoString(String value) {
        assertThatThrownBy(() -> KeyHeader.read(List.of(value))).hasMessageContaining("is no string of visible");
    }

    @Test
    void refusesTwo() {
        assertThatThrownBy(() -> KeyHeader.read(List.of("a", "a")))
                .hasMessageContaining("is sent 2 times: send it once");
    }
}
