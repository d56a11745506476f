package dev.grader.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = new Seal("grader_0123456789abcdef.secret");

    @Test
    void opensWhatItClosed() {
        assertThat(new Seal("grader_0123456789abcdef.secret")
                        .open(seal.close("an answer".getBytes(UTF_8), "here"), "here"))
                .asString(UTF_8)
                .isEqualTo("an answer");
        assertThat(seal.open(seal.close(new byte[0], "here"), "here")).isEmpty();
    }

    @Test
    void closesTheSameAnswerDifferentlyEachTime() {
        byte[] answer = "an answer".getBytes(UTF_8);

        assertThat(seal.close(answer, "here")).isNotEqualTo(seal.close(answer, "here"));
    }

    @Test
    void opensWithNoOtherKeyAndInNoOtherPlace() {
        String closed = seal.close("an answer".getBytes(UTF_8), "here");

        assertThatThrownBy(() -> new Seal("another").open(closed, "here")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(closed, "there")).isInstanceOf(IllegalStateException.class);
    }
}
