package dev.grader.submission;

import java.util.Arrays;
import java.util.Optional;

/** What a candidate asked for: a try against the sample tests, or the real thing. */
public enum Mode {
    /** Every test counts. */
    SUBMIT("submit"),
    /** The sample tests alone; nothing is scored for good. */
    RUN("run");

    private final String wireName;

    Mode(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The mode of that name; empty when there is none. */
    public static Optional<Mode> fromWire(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(name))
                .findFirst();
    }
}
