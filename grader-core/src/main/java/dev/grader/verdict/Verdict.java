package dev.grader.verdict;

import java.util.Arrays;
import java.util.Optional;

/** What a test, or a whole submission, ended as. */
public enum Verdict {
    ACCEPTED("accepted"),
    WRONG_ANSWER("wrong_answer"),
    RUNTIME_ERROR("runtime_error"),
    TIME_LIMIT_EXCEEDED("time_limit_exceeded"),
    MEMORY_LIMIT_EXCEEDED("memory_limit_exceeded"),
    OUTPUT_LIMIT_EXCEEDED("output_limit_exceeded"),
    PROCESS_LIMIT_EXCEEDED("process_limit_exceeded"),
    /** A value or a frame that is not what the protocol allows. */
    INVALID_RESULT("invalid_result"),
    /** Of a whole submission: nothing could be run. */
    COMPILE_ERROR("compile_error"),
    /** Ours, never the candidate's: tried again, never scored. */
    INTERNAL_ERROR("internal_error");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in the database and of a folder of example solutions. */
    public String wireName() {
        return wireName;
    }

    /** The verdict of that name; empty when there is none. */
    public static Optional<Verdict> fromWire(String name) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.wireName.equals(name))
                .findFirst();
    }
}
