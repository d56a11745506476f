package dev.grader.queue;

import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs this process is at work on, so that one that was cancelled stops at once. Thread-safe.
 *
 * <p>INVARIANT: a job is registered here before it is begun in the database, and is cancelled there before the signal: so whoever begins
 * it either finds it cancelled or hears of it.
 */
public class RunningJobs implements SignalListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final Predicate<String> wanted;

    /** @param wanted asks the database whether the job waits or is at work; false once it is at its end or gone */
    public RunningJobs(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** To be closed when the work on it is over, whatever came of it. */
    Run enter(String job) {
        var run = new Run(job);
        runs.add(run);
        return run;
    }

    /** Whether a thread of this process is at work on it. */
    boolean holds(String job) {
        return runs.stream().anyMatch(run -> run.job.equals(job));
    }

    @Override
    public void heard(Signal signal, String job) {
        if (signal != Signal.CANCELLED) {
            return;
        }
        if (job.isEmpty()) {
            // A listener must return at once.
            Thread.startVirtualThread(() -> runs.forEach(this::look));
        } else {
            runs.stream().filter(run -> run.job.equals(job)).forEach(Run::cancel);
        }
    }

    private void look(Run run) {
        try {
            if (!wanted.test(run.job)) {
                run.cancel();
            }
        } catch (RuntimeException failed) {
            LOG.warn("Whether {} was cancelled could not be found out: {}", run.job, failed.getMessage());
        }
    }

    /** One thread's work on one job; there may be another of the same. Told apart by identity. */
    final class Run implements AutoCloseable {
        private final String job;
        private @Nullable Thread grading;
        private boolean cancelled;

        private Run(String job) {
            this.job = job;
        }

        /**
         * Grades on this thread, which is interrupted when the job is cancelled: only while this lasts, and the mark is gone after it.
         *
         * @throws InterruptedException when it was cancelled, or the service stops
         */
        Result grade(Grading with, Attempt attempt) throws InterruptedException {
            begin();
            try {
                return with.grade(attempt);
            } finally {
                end();
            }
        }

        private synchronized void begin() throws InterruptedException {
            if (cancelled) {
                throw new InterruptedException();
            }
            grading = Thread.currentThread();
        }

        private synchronized void end() {
            grading = null;
            if (cancelled) {
                Thread.interrupted();
            }
        }

        private synchronized void cancel() {
            cancelled = true;
            if (grading != null) {
                grading.interrupt();
            }
        }

        @Override
        public void close() {
            runs.remove(this);
        }
    }
}
