package dev.grader.submissions;

/** Where accepted submissions and regrades wait to be graded. Thread-safe. */
public interface JobQueue {
    /** Adds a job, as a part of the running transaction: when that is rolled back, there is none. Tenants take turns. */
    void add(String submission, String tenant);

    /** Adds the job of grading something again, likewise. It comes after every job of {@link #add}, whoever waits for which. */
    void addRegrade(String regrade, String tenant);

    /** Takes a job out again, as a part of the running transaction, unless it is being worked on. */
    void remove(String job);

    /** How many jobs of a tenant wait or are worked on, both sorts together. */
    long size(String tenant);

    /** How many jobs of all tenants wait or are worked on. */
    long size();

    /** Says that a transaction which added a job is committed, so that nobody waits for the next look at the queue. */
    void wake();

    /** Says that a transaction which cancelled a job is committed: whoever is at work on it may stop, whoever waits has its end. */
    void cancelled(String job);
}
