package dev.grader.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * One way to write a report. It writes all that the report holds, so hand it one that is already redacted for its reader.
 * Implementations hold no state, so one of them may serve every thread.
 */
public interface ReportFormat {

    /** As callers choose it, in lower case. */
    String name();

    /** Its media type. */
    String contentType();

    /** Writes the whole document in UTF-8 and leaves the stream open. */
    void write(Report report, OutputStream out) throws IOException;

    /** The whole document at once. */
    default byte[] toBytes(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(report, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
