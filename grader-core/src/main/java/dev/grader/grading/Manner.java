package dev.grader.grading;

/** How a job goes about its tests. */
enum Manner {
    /** Samples first, each test with the limits that its author gave it. */
    GRADING,
    /** In the order in which they are handed over, each with the limits that are handed over with it. */
    REHEARSAL,
    /** The same, up to the first test that does not pass. */
    FAIL_FAST
}
