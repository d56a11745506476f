package dev.grader.verdict;

import java.util.Arrays;
import java.util.Optional;

/** The limit for which a candidate's processes were killed. */
public enum StoppedBy {
    CPU("cpu"),
    WALL("wall"),
    /** Of all processes together, files in memory included. */
    MEMORY("memory"),
    /** How many there were at once. */
    FILES("files"),
    OUTPUT("output");

    private final String wireName;

    StoppedBy(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the examiner's events. */
    public String wireName() {
        return wireName;
    }

    /** The limit of that name; empty when there is none. */
    public static Optional<StoppedBy> fromWire(String name) {
        return Arrays.stream(values())
                .filter(limit -> limit.wireName.equals(name))
                .findFirst();
    }
}
