package dev.grader.sandbox;

/** Examiner and cells of one instance of the grader. Thread-safe. */
public interface Sandbox extends AutoCloseable {

    /**
     * Takes a warm cell, waiting for one if need be.
     *
     * @throws SandboxException when none became free within the configured patience, with the last known cause
     */
    Cell lease() throws SandboxException, InterruptedException;

    /**
     * The present examiner, waiting for one if need be: for what needs no cell.
     *
     * @throws SandboxException when there was none within the configured patience, with the last known cause
     */
    Examiner examiner() throws SandboxException, InterruptedException;

    /** What one cell has to give to the candidate's processes. */
    CellCapacity capacity();

    SandboxStatus status();

    /** Ends everything: no container, volume or network of this instance is left. Takes a bounded time; a second call does nothing. */
    @Override
    void close();
}
