package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(Duration.ofMillis(1));

    @Test
    void givesFramesOutInTheOrderTheyCame() throws Exception {
        outbox.send(new byte[] {1, 2, 3});
        outbox.send(new byte[] {4});

        assertThat(outbox.readNBytes(4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void readsBytesAboveHalfAsWhatTheyAre() throws Exception {
        outbox.send(new byte[] {(byte) 0xff});

        assertThat(outbox.read()).isEqualTo(0xff);
    }

    @Test
    void takesNoMoreThanItsCapacityAndOneFrame() throws Exception {
        outbox.send(new byte[Outbox.CAPACITY]);
        outbox.send(new byte[1]);

        assertThatThrownBy(() -> outbox.send(new byte[1]))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("has read nothing");
    }

    @Test
    void hasRoomAgainOnceItWasRead() throws Exception {
        outbox.send(new byte[Outbox.CAPACITY]);
        outbox.send(new byte[1]);
        outbox.readNBytes(1);

        outbox.send(new byte[1]);

        assertThat(outbox.readNBytes(Outbox.CAPACITY + 1)).hasSize(Outbox.CAPACITY + 1);
    }

    @Test
    void endsForItsReaderWhenItCloses() throws Exception {
        outbox.send(new byte[] {1});
        outbox.close();

        assertThat(outbox.read()).isEqualTo(-1);
        assertThat(outbox.read(new byte[1], 0, 0)).isZero();
        assertThatThrownBy(() -> outbox.send(new byte[1])).hasMessageContaining("closed");
    }
}
