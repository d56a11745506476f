package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grader.submission.InvalidSubmissionException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCodeTest {

    @Test
    void takesASourceOfExactlyTheLimit() {
        assertThat(new SourceCode("x".repeat(SourceCode.MAX_BYTES)).sizeInBytes())
                .isEqualTo(128 * 1024);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(new SourceCode("é€😀").sizeInBytes()).isEqualTo(2 + 3 + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "€", "😀"})
    void refusesASourceThatIsTooLarge(String character) {
        String text = character.repeat(SourceCode.MAX_BYTES);

        InvalidSubmissionException refused = refusal(text + "x");

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused).hasMessage("The source is larger than 131072 bytes: hand in a shorter one.");
    }

    @Test
    void refusesANulAndSaysWhere() {
        InvalidSubmissionException refused = refusal("a = 1\nb = '\0'\n");

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused).hasMessage("The source has a NUL character on line 2: remove it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uD83Db", "\uDE00", "\uDE00\uD83D"})
    void refusesHalfASurrogatePair(String half) {
        InvalidSubmissionException refused = refusal("# first\n" + half);

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused).hasMessageContaining("half a surrogate pair on line 2");
    }

    @Test
    void doesNotTellItsTextWhenPrinted() {
        assertThat(new SourceCode("secret = 1")).hasToString("SourceCode[10 bytes]");
    }

    private static InvalidSubmissionException refusal(String text) {
        return catchThrowableOfType(InvalidSubmissionException.class, () -> new SourceCode(text));
    }
}
