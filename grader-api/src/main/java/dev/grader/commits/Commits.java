package dev.grader.commits;

/** Runs work that writes little and that many wait for at once. Thread-safe. */
@FunctionalInterface
public interface Commits {
    /**
     * Runs it in a transaction: once this returns, what it wrote is on the disk; where this throws, none of it is, unless it was the commit
     * that failed. Not to be called inside a transaction.
     *
     * @param work may be run by another thread, one that waits as well, and once more from the beginning where the first time was rolled back;
     *     throws to have nothing of it kept
     * @throws RuntimeException what it threw, or why there was no transaction
     */
    void run(Runnable work);
}
