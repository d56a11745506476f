package dev.grader.sandbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {
    private static final int BOUND = 1000;

    private final FrameDecoder decoder = new FrameDecoder(BOUND);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 64, 10_000})
    void findsTheSameFramesWhateverThePiecesTheyComeIn(int piece) throws Exception {
        Random random = new Random(20_261_122);
        List<byte[]> bodies = new ArrayList<>();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int size : new int[] {1, 2, 17, 999, BOUND, 3}) {
            byte[] body = new byte[size];
            random.nextBytes(body);
            bodies.add(body);
            stream.write(Frames.encode(body));
        }
        byte[] all = stream.toByteArray();

        List<byte[]> found = new ArrayList<>();
        for (int at = 0; at < all.length; at += piece) {
            found.addAll(decoder.feed(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece))));
        }

        assertThat(found.toArray(byte[][]::new)).isDeepEqualTo(bodies.toArray(byte[][]::new));
        assertThat(decoder.inFrame()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, BOUND + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void refusesALengthOfZeroOrAboveTheBoundAsSoonAsItIsRead(int length) {
        byte[] prefix = ByteBuffer.allocate(4).putInt(length).array();

        assertThatThrownBy(() -> decoder.feed(prefix))
                .isInstanceOf(ProtocolFault.class)
                .hasMessageContaining(Integer.toUnsignedString(length));
    }

    @Test
    void knowsThatAFrameHasBegun() throws Exception {
        assertThat(decoder.feed(new byte[] {0, 0})).isEmpty();
        assertThat(decoder.inFrame()).isTrue();
    }

    @Test
    void writesNoFrameThatTheExaminerWouldRefuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Frames.encode(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Frames.encode(new byte[Frames.TO_EXAMINER_BYTES + 1]));
    }
}
