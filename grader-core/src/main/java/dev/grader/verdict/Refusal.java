package dev.grader.verdict;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the kernel refused the candidate's code, where that was the uncaught exception that ended a test. The code may raise
 * such an exception without having been refused anything: it then fails all the same, under another name.
 */
public enum Refusal {
    MEMORY("memory"),
    /** A process or a thread. */
    PROCESSES("processes"),
    OPEN_FILES("open_files"),
    FILE_SIZE("file_size"),
    /** Room for another file, or for more in one. */
    FILES("files");

    private final String wireName;

    Refusal(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the examiner's events. */
    public String wireName() {
        return wireName;
    }

    /** The refusal of that name; empty when there is none. */
    public static Optional<Refusal> fromWire(String name) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.wireName.equals(name))
                .findFirst();
    }
}
