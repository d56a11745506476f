package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    private final Visible visible = new Visible();

    @ParameterizedTest
    @CsvSource({
        "'a\u202eb', a⟦U+202E⟧b",
        "'\u001b[31m', ␛[31m",
        "'a\u200bb', a⟦U+200B⟧b",
        "'a\u0085b', a⟦U+0085⟧b",
        "'\u007f', ␡",
        "'a\r\nb\tc', 'a\nb\tc'",
        "'a\rb', a␍b",
        "'👩\u200d💻 é Ада שלום', '👩\u200d💻 é Ада שלום'",
        "'\udb40\udc41', ⟦U+E0041⟧"
    })
    void namesWhatIsNotSeenAndLeavesTheRest(String typed, String shown) {
        assertThat(visible.text(typed)).isEqualTo(shown);
    }
}
