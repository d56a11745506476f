package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\n";

    @Test
    void showsALineOfContextOnEitherSide() {
        Diff diff = Diff.of(TEXT, TEXT.replace("three", "drei"));

        assertThat(diff).hasToString("@@ -2,3 +2,3 @@\n two\n-three\n+drei\n four");
        assertThat(diff.line()).isEqualTo(3);
    }

    @Test
    void showsWhatBecomesShorter() {
        assertThat(Diff.of(TEXT, TEXT.replace("two\nthree", "pass")))
                .hasToString("@@ -1,4 +1,3 @@\n one\n-two\n-three\n+pass\n four");
    }

    @Test
    void showsWhatDiffersAtTheBeginningAndAtTheEnd() {
        assertThat(Diff.of("a\n", "b\n")).hasToString("@@ -1 +1 @@\n-a\n+b");
        assertThat(Diff.of(TEXT, TEXT + "five\n")).hasToString("@@ -4 +4,2 @@\n four\n+five");
    }

    @Test
    void isNothingWhereNothingDiffers() {
        assertThat(Diff.of(TEXT, TEXT)).hasToString("");
    }
}
