package dev.grader.submissions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies far too large, written to the end or until the service hangs up: refused after a small part, and never held. */
class LargeBodyTest extends ServiceTest {
    private static final int SIZE = 100 << 20;
    /** What the service may take of it: what it reads and swallows, and what lies in the buffers of both sockets. */
    private static final int TAKEN_AT_MOST = 16 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 104857600", "Transfer-Encoding: chunked"})
    void isRefusedLongBeforeItsEnd(String length) throws Exception {
        boolean chunked = length.startsWith("Transfer");
        var taken = new AtomicLong();
        try (var socket =
                new Socket(client.service().getHost(), client.service().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(length));
            Thread writer = Thread.ofVirtual().start(() -> write(out, chunked, taken));

            String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
            writer.join();
            assertThat(taken).hasValueLessThan(TAKEN_AT_MOST);
        }
    }

    @Test
    void nextToItOthersAreServed() throws Exception {
        try (var socket =
                new Socket(client.service().getHost(), client.service().getPort())) {
            socket.getOutputStream().write(head("Content-Length: " + SIZE));
            socket.getOutputStream().write(new byte[1 << 10]);

            assertThat(client.submit("add-two", "c = 1", "Prefer", "wait=20").at("/verdict"))
                    .isEqualTo("accepted");
        }
    }

    private byte[] head(String length) {
        return """
                POST /v1/submissions HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                %s

                """.formatted(client.key(), length).replace("\n", "\r\n").getBytes(US_ASCII);
    }

    /** Until the other end hangs up, or all is written. */
    private static void write(OutputStream out, boolean chunked, AtomicLong taken) {
        byte[] part = new byte[64 << 10];
        Arrays.fill(part, (byte) 'x');
        part[0] = '"';
        try {
            while (taken.get() < SIZE) {
                if (chunked) {
                    out.write("10000\r\n".getBytes(US_ASCII));
                }
                out.write(part);
                if (chunked) {
                    out.write("\r\n".getBytes(US_ASCII));
                }
                taken.addAndGet(part.length);
            }
        } catch (IOException hungUp) {
            // What is measured: how much was taken until then.
        }
    }
}
