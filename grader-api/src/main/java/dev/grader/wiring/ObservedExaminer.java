package dev.grader.wiring;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestPackage;
import dev.grader.tracing.Step;
import dev.grader.tracing.Traces;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Traces the phases of grading: collecting a package's tests, which is nothing where they were collected before, and running a job. No
 * span for each test: their names may carry hidden inputs. Thread-safe.
 */
record ObservedExaminer(Examiner examiner, Traces traces) implements Examiner {
    @Override
    public List<CollectedTest> install(TestPackage tests)
            throws BrokenTestsException, SandboxException, InterruptedException {
        try (Step step = traces.begin("tests install")) {
            try {
                List<CollectedTest> collected = examiner.install(tests);
                step.tag("grader.tests", String.valueOf(collected.size()));
                return collected;
            } catch (BrokenTestsException | SandboxException failed) {
                step.failed(failed);
                throw failed;
            }
        }
    }

    @Override
    public void forget(String digest) {
        examiner.forget(digest);
    }

    @Override
    public ExaminerEvent.JobEnded run(Job job, Cell cell, Duration deadline, Consumer<ExaminerEvent.OfTest> listener)
            throws SandboxException, InterruptedException {
        try (Step step = traces.begin("tests run")) {
            step.tag("grader.tests", String.valueOf(job.tests().size()));
            try {
                ExaminerEvent.JobEnded end = examiner.run(job, cell, deadline, listener);
                step.tag("grader.cell.fit", String.valueOf(end.cellFit()));
                return end;
            } catch (SandboxException failed) {
                step.failed(failed);
                throw failed;
            }
        }
    }
}
