package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    @Test
    void areTenTextsOfTwoThousandCharactersAtMost() {
        String longest = "x".repeat(2_000);

        assertThat(new Inputs(Collections.nCopies(10, longest)).texts()).hasSize(10);
        assertThat(Inputs.NONE.isEmpty()).isTrue();
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> new Inputs(Collections.nCopies(11, "1")))
                .withMessageContaining("at most 10");
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> new Inputs(List.of(longest + "x")))
                .withMessageContaining("2000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\0b", "\ud800"})
    void areTextsThatPythonCanRead(String text) {
        assertThatExceptionOfType(InvalidSubmissionException.class).isThrownBy(() -> new Inputs(List.of("1", text)));
    }

    @Test
    void areNotQuotedWhereTheyAreLogged() {
        assertThat(new Inputs(List.of("secret"))).hasToString("Inputs[1]");
    }
}
