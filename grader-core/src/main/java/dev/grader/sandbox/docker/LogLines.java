package dev.grader.sandbox.docker;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a container's standard error into lines for the log; a line's excess over 4 KiB is dropped. For one thread at a time. */
final class LogLines {
    private static final int BOUND = 4096;

    private final Consumer<String> log;
    private final byte[] line = new byte[BOUND];
    private int filled;

    LogLines(Consumer<String> log) {
        this.log = log;
    }

    void add(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n') {
                log.accept(readable());
                filled = 0;
            } else if (filled < BOUND) {
                line[filled++] = next;
            }
        }
    }

    /** Without control characters, so that nobody writes log lines of his own. */
    private String readable() {
        return new String(line, 0, filled, StandardCharsets.UTF_8).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}
