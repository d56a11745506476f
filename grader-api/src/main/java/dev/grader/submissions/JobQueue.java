package dev.grader.submissions;

/** Where accepted submissions wait to be graded. Thread-safe. */
public interface JobQueue {
    /**
     * Adds a job, as a part of the running transaction: when that is rolled back, there is none.
     *
     * @param unfinished how many jobs of the same tenant are not finished: the more, the later its newest turn comes
     */
    void add(String submission, long unfinished);

    /** Says that a transaction which added a job is committed, so that nobody waits for the next look at the queue. */
    void wake();
}
