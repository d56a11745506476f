package dev.grader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The container that keeps the tests and runs them against cells. Thread-safe: several jobs may run at once, each on a cell of its
 * own. Once broken, an examiner stays broken: every call ends in a {@link SandboxException}, and a new cell comes with a new one.
 */
public interface Examiner {

    /**
     * Gives the examiner a package's tests, unless it has them, and waits until they are collected. Calls for the same
     * digest share one installation.
     *
     * @return the tests in the order in which pytest collected them
     */
    List<CollectedTest> install(TestPackage tests) throws BrokenTestsException, SandboxException, InterruptedException;

    /** Forgets a package: its warm process ends, its files go. Unknown digests are ignored. */
    void forget(String digest);

    /**
     * Runs a job on a cell and waits for its end. Events are handed to {@code listener} on the calling thread, each test's
     * end exactly once. When the call ends by an exception the job has been cancelled and the cell must be discarded.
     *
     * @param deadline after which the job is cancelled as our fault
     * @throws SandboxException if the job, the cell or the examiner broke, or the deadline passed
     */
    ExaminerEvent.JobEnded run(Job job, Cell cell, Duration deadline, Consumer<ExaminerEvent.OfTest> listener)
            throws SandboxException, InterruptedException;
}
