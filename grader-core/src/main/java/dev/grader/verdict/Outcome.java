package dev.grader.verdict;

import java.util.Arrays;
import java.util.Optional;

/** How a test ended, as the examiner saw it; what that is worth also depends on the {@link TestFacts}. */
public enum Outcome {
    /** The test ran to its end and nothing in it failed. */
    PASSED("passed"),
    /** An assertion failed, or the test raised an error of its own. */
    FAILED("failed"),
    /** An exception of the candidate's crossed and the test did not expect it. */
    CANDIDATE_ERROR("candidate_error"),
    /** The candidate's process ended before the test did. */
    CANDIDATE_GONE("candidate_gone"),
    /** A frame or a value came that the protocol does not allow. */
    PROTOCOL_ERROR("protocol_error"),
    /** The examiner's own machinery failed, or the test skipped itself. */
    BROKEN("broken");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the examiner's events. */
    public String wireName() {
        return wireName;
    }

    /** The outcome of that name; empty when there is none. */
    public static Optional<Outcome> fromWire(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wireName.equals(name))
                .findFirst();
    }
}
