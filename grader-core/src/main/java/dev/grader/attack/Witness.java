package dev.grader.attack;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.sandbox.TestPackage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sandbox that takes down what was measured of every run, a second measurement included: a report keeps one of them, and not all of it.
 * For one grading at a time.
 */
final class Witness implements Sandbox {
    private final Sandbox sandbox;
    private final List<TestEnded> ended = new ArrayList<>();
    private long waitedNanos;

    Witness(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Forgets what it has seen. */
    void begin() {
        ended.clear();
        waitedNanos = 0;
    }

    List<TestEnded> ended() {
        return List.copyOf(ended);
    }

    /** How long it took until there was a cell: no doing of the submission's. */
    Duration waited() {
        return Duration.ofNanos(waitedNanos);
    }

    @Override
    public Cell lease() throws SandboxException, InterruptedException {
        long begun = System.nanoTime();
        try {
            return new WitnessedCell(sandbox.lease());
        } finally {
            waitedNanos += System.nanoTime() - begun;
        }
    }

    @Override
    public Examiner examiner() throws SandboxException, InterruptedException {
        return new WitnessedExaminer(sandbox.examiner());
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

    private final class WitnessedCell implements Cell {
        private final Cell cell;

        WitnessedCell(Cell cell) {
            this.cell = cell;
        }

        @Override
        public String name() {
            return cell.name();
        }

        @Override
        public String python() {
            return cell.python();
        }

        @Override
        public String image() {
            return cell.image();
        }

        @Override
        public Examiner examiner() {
            return new WitnessedExaminer(cell.examiner());
        }

        @Override
        public void giveBack() {
            cell.giveBack();
        }

        @Override
        public void close() {
            cell.close();
        }
    }

    private final class WitnessedExaminer implements Examiner {
        private final Examiner examiner;

        WitnessedExaminer(Examiner examiner) {
            this.examiner = examiner;
        }

        @Override
        public List<CollectedTest> install(TestPackage tests)
                throws BrokenTestsException, SandboxException, InterruptedException {
            return examiner.install(tests);
        }

        @Override
        public void forget(String digest) {
            examiner.forget(digest);
        }

        @Override
        public JobEnded run(Job job, Cell cell, Duration deadline, Consumer<OfTest> listener)
                throws SandboxException, InterruptedException {
            return examiner.run(job, cell, deadline, event -> {
                if (event instanceof TestEnded end) {
                    ended.add(end);
                }
                listener.accept(event);
            });
        }
    }
}
