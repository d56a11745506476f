package dev.grader.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Test
    void isAnotherEveryTimeAndKnownAgainByItsHash() {
        Token token = Token.random();

        assertThat(Token.random()).isNotEqualTo(token);
        assertThat(Token.of(token.text())).contains(token);
        assertThat(token.hash()).matches("[0-9a-f]{64}").isEqualTo(new Token(token.text()).hash());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789012345678901234567890123456789 12",
                "01234567890123456789012345678901234567890123"
            })
    void isOfOneForm(String text) {
        assertThat(Token.of(text)).isEmpty();
        assertThatThrownBy(() -> new Token(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
