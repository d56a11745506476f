package dev.grader.sandbox.stream;

import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.JobFailed;
import dev.grader.sandbox.ExaminerEvent.OfJob;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.ExaminerEvent.TestStarted;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of one job on their way from the stream's thread to the thread that waits for the job.
 *
 * <p>INVARIANT: what is in the queue obeys the protocol: a test of the job starts at most once and ends at most once, and nothing
 * comes after the end. So the queue never holds more than two events a test and one more, and putting never blocks.
 */
final class JobMailbox {
    /** What a waiting thread finds: an event, or the reason why the conversation is over. */
    private record Letter(@Nullable OfJob event, String reason) {}

    private final Job job;
    private final Set<String> unstarted;
    private final Set<String> unended;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private boolean failed;
    private boolean over;

    JobMailbox(Job job) {
        this.job = job;
        this.unstarted = new HashSet<>(job.tests());
        this.unended = new HashSet<>(job.tests());
    }

    /** Puts an event in. Called by the stream's thread. */
    synchronized void put(OfJob event) throws ProtocolFault {
        if (over) {
            throw new ProtocolFault("Job " + event.job() + " goes on after its end.");
        }
        switch (event) {
            case TestStarted started -> {
                if (!unended.contains(started.test()) || !unstarted.remove(started.test())) {
                    throw new ProtocolFault("Job " + started.job() + " starts a test out of turn: " + started.test());
                }
            }
            case TestEnded ended -> {
                if (!unended.remove(ended.test())) {
                    throw new ProtocolFault("Job " + ended.job() + " ends a test out of turn: " + ended.test());
                }
                failed |= ended.outcome() != TestOutcome.PASSED;
            }
            case JobEnded ended -> {
                over = true;
                boolean early = job.failFast() && failed;
                if (ended.compileError() == null && !unended.isEmpty() && !early) {
                    throw new ProtocolFault(
                            "Job " + ended.job() + " ends with " + unended.size() + " of its tests not run.");
                }
            }
            case JobFailed failed -> over = true;
        }
        letters.add(new Letter(event, ""));
    }

    /** Tells the waiting thread that nothing more will come. */
    void broken(String reason) {
        letters.add(new Letter(null, reason));
    }

    /** Hands the events to the listener until the job is over. Called by the thread that waits for the job. */
    JobEnded drain(Duration deadline, Consumer<OfTest> listener) throws SandboxException, InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Letter letter = letters.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (letter == null) {
                throw new SandboxException("The job " + job.id() + " did not end within " + deadline.toMillis()
                        + " ms, which is the sum of its limits and a margin.");
            }
            switch (letter.event()) {
                case null -> throw new SandboxException(letter.reason());
                case OfTest event -> listener.accept(event);
                case JobEnded ended -> {
                    return ended;
                }
                case JobFailed failed ->
                    throw new SandboxException("The examiner gave up the job " + failed.job() + ": " + failed.reason());
            }
        }
    }
}
