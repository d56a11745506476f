package dev.grader.wiring;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.tracing.Step;
import dev.grader.tracing.Traces;
import java.time.Duration;

/** Traces and times what jobs do with another sandbox. Thread-safe. */
final class ObservedSandbox implements Sandbox {
    private final Sandbox sandbox;
    private final SandboxMeters meters;
    private final Traces traces;

    ObservedSandbox(Sandbox sandbox, SandboxMeters meters, Traces traces) {
        this.sandbox = sandbox;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public Cell lease() throws SandboxException, InterruptedException {
        long begun = System.nanoTime();
        try (Step step = traces.begin("cell lease")) {
            try {
                Cell cell = sandbox.lease();
                step.tag("grader.cell", cell.name());
                return new ObservedCell(cell, traces);
            } catch (SandboxException failed) {
                step.failed(failed);
                throw failed;
            }
        } finally {
            meters.leased(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    @Override
    public Examiner examiner() throws SandboxException, InterruptedException {
        return new ObservedExaminer(sandbox.examiner(), traces);
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
    public void close() {
        sandbox.close();
    }
}
