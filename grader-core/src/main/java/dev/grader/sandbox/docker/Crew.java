package dev.grader.sandbox.docker;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox's own threads: hands that make and remove containers, and a keeper that does one thing after another. Work that
 * comes after the end is dropped; a task that throws is logged. Thread-safe.
 */
final class Crew implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(Crew.class);

    private final ExecutorService hands;
    private final ScheduledThreadPoolExecutor keeper;

    Crew(int hands) {
        this.hands = Executors.newFixedThreadPool(hands, daemons("grader-sandbox-hand"));
        this.keeper = new ScheduledThreadPoolExecutor(1, daemons("grader-sandbox-keeper"));
        keeper.setRemoveOnCancelPolicy(true);
        keeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does it soon, beside other work. */
    void soon(Runnable task) {
        try {
            hands.execute(logged(task));
        } catch (RejectedExecutionException e) {
            log.debug("A task came after the end of the sandbox.");
        }
    }

    /** Does it after a while, on the keeper's thread: one such task at a time. */
    void later(Duration delay, Runnable task) {
        try {
            // What the task throws is logged by the task itself.
            var unused = keeper.schedule(logged(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("A task came after the end of the sandbox.");
        }
    }

    /**
     * Takes no new work and waits for what is being done, for a bounded time. Nothing is interrupted: an engine would finish
     * the interrupted call all the same, and nobody would know of the container.
     */
    @Override
    public void close() {
        keeper.shutdown();
        hands.shutdown();
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = Thread.interrupted();
        while (System.nanoTime() < end && !(keeper.isTerminated() && hands.isTerminated())) {
            try {
                ExecutorService last = keeper.isTerminated() ? hands : keeper;
                if (!last.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    log.warn("The engine is slow: the sandbox closes while it still works on containers.");
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("A task of the sandbox failed.", e);
            }
        };
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
