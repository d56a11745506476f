package dev.grader.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyBytesTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void readsAllOfWhatIsSmallEnough() throws IOException {
        byte[] most = new byte[BodyBytes.MOST];
        most[BodyBytes.MOST - 1] = 7;

        assertThat(BodyBytes.read(new ByteArrayInputStream(most))).isEqualTo(most);
    }

    @Test
    void refusesOneByteMore() {
        assertThatThrownBy(() -> BodyBytes.read(new ByteArrayInputStream(new byte[BodyBytes.MOST + 1])))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE));
    }

    @Test
    void refusesABodyThatComesByteByByteForTooLong() {
        assertThatThrownBy(() -> BodyBytes.read(new Trickle(1_000), nanos::get))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.REQUEST_TIMEOUT));
    }

    @Test
    void takesASlowOneThatComesInTime() throws IOException {
        assertThat(BodyBytes.read(new Trickle(29), nanos::get)).hasSize(29);
    }

    /** A byte a second. */
    private final class Trickle extends InputStream {
        private int left;

        Trickle(int bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            nanos.addAndGet(1_000_000_000L);
            if (left == 0) {
                return -1;
            }
            left--;
            bytes[offset] = 'x';
            return 1;
        }
    }
}
