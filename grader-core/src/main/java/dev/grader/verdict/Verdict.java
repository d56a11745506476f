package dev.grader.verdict;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
    INTERNAL_ERROR("internal_error"),
    /** Of a written answer: nobody has scored it yet. */
    NEEDS_REVIEW("needs_review"),
    /** Of a written answer: a person has scored it. */
    REVIEWED("reviewed");

    /** Those that tests decide, and so a solution can be an example of. */
    public static final Set<Verdict> OF_TESTS = Collections.unmodifiableSet(EnumSet.range(ACCEPTED, COMPILE_ERROR));

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, in the database and of a folder of example solutions. */
    public String wireName() {
        return wireName;
    }

    /** Whether there is a score: nothing is scored that we failed at, or that a person has yet to look at. */
    public boolean isScored() {
        return this != INTERNAL_ERROR && this != NEEDS_REVIEW;
    }

    /** The verdict of that name; empty when there is none. */
    public static Optional<Verdict> fromWire(String name) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.wireName.equals(name))
                .findFirst();
    }
}
