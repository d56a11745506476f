package dev.grader.json;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;

/** Reads a request's body, bounded in size and in time. Thread-safe. */
public final class BodyBytes {
    /** 1 MiB. */
    public static final int MOST = 1 << 20;

    /** For all of it: the server's own time-out begins anew with every byte, and a client could send one at a time for days. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PIECE = 16 * 1024;

    private BodyBytes() {}

    /**
     * All of it.
     *
     * @throws ProblemException when there are more than {@link #MOST} bytes, or they come too slowly
     */
    public static byte[] read(InputStream body) throws IOException {
        return read(body, System::nanoTime);
    }

    static byte[] read(InputStream body, LongSupplier nanos) throws IOException {
        long began = nanos.getAsLong();
        var bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            bytes.write(piece, 0, count);
            if (bytes.size() > MOST) {
                throw new ProblemException(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        "The body is larger than 1 MiB (1048576 bytes), which a batch as a whole may not be either: send less at once.");
            }
            if (nanos.getAsLong() - began > PATIENCE.toNanos()) {
                throw new ProblemException(
                                ProblemType.REQUEST_TIMEOUT,
                                "The body did not come within %d seconds: send it again, faster."
                                        .formatted(PATIENCE.toSeconds()))
                        .header(HttpHeaders.CONNECTION, "close");
            }
        }
        return bytes.toByteArray();
    }
}
