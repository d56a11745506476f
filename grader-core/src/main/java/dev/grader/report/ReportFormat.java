package dev.grader.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One way to write a report. It writes all that the report holds, so hand it one that is already redacted for its reader.
 * Implementations hold no state, so one of them may serve every thread.
 */
public interface ReportFormat {

    /** As callers choose it, in lower case. */
    String name();

    /** The media type of what was chosen by its name. */
    String contentType();

    /** The media types by which it is asked for, without parameters, the one it prefers first; none is another format's. */
    List<String> mediaTypes();

    /** How the name of a file of it ends, after the dot. */
    default String fileEnding() {
        return name() + ".json";
    }

    /** Writes the whole document in UTF-8 and leaves the stream open. */
    void write(Report report, OutputStream out) throws IOException;

    /** The same, with the code of the tests that its reader may read, where this format shows code. */
    default void write(Report report, TestCode code, OutputStream out) throws IOException {
        write(report, out);
    }

    /** The whole document at once. */
    default byte[] toBytes(Report report) {
        return toBytes(report, TestCode.NONE);
    }

    /** The same, with code where this format shows it. */
    default byte[] toBytes(Report report, TestCode code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(report, code, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
