package dev.grader.attack;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import java.util.concurrent.Callable;

/** Another sandbox, which is not closed with it; counts how often a cell is taken. For one thread. */
final class Counting implements Sandbox {
    private final Sandbox sandbox;
    private int leases;

    Counting(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    int leasesOf(Callable<?> work) throws Exception {
        int before = leases;
        work.call();
        return leases - before;
    }

    @Override
    public Cell lease() throws SandboxException, InterruptedException {
        leases++;
        return sandbox.lease();
    }

    @Override
    public Examiner examiner() throws SandboxException, InterruptedException {
        return sandbox.examiner();
    }

    @Override
    public CellCapacity capacity() {
        return sandbox.capacity();
    }

    @Override
    public SandboxStatus status() {
        return sandbox.status();
    }

    @Override
    public void close() {}
}
