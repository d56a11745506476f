package dev.grader.sandbox;

/** What the examiner's own pytest saw of a test. */
public enum TestOutcome {
    /** It ran to its end. */
    PASSED,
    /** An assertion failed, or the test itself raised. */
    FAILED,
    /** An exception of the candidate's crossed, and the test did not expect it. */
    CANDIDATE_ERROR,
    /** The candidate's process ended before the test did. */
    CANDIDATE_GONE,
    /** A frame or value came that the protocol does not allow. */
    PROTOCOL_ERROR,
    /** The examiner's own machinery failed: our fault. */
    BROKEN
}
