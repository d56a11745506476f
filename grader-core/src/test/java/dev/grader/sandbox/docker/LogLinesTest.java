package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private final List<String> logged = new ArrayList<>();
    private final LogLines lines = new LogLines(logged::add);

    @Test
    void joinsTheBytesOfALineWhateverThePiecesTheyComeIn() {
        add("on");
        add("e\ntwo\nthr");

        assertThat(logged).containsExactly("one", "two");
    }

    @Test
    void dropsTheExcessOfALongLine() {
        add("x".repeat(10_000) + "\nnext\n");

        assertThat(logged).hasSize(2).last().isEqualTo("next");
        assertThat(logged.getFirst()).hasSize(4096);
    }

    @Test
    void letsNoControlCharacterThrough() {
        add("a\r\u001b[31mb\u009b2Jc\u202ed\u2028e\n");

        assertThat(logged).containsExactly("a  [31mb 2Jc d e");
    }

    private void add(String text) {
        lines.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
