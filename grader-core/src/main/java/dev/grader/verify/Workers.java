package dev.grader.verify;

import dev.grader.grading.ChallengeBrokenException;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many threads as there are cells, so that nobody waits for a cell in vain. Thread-safe. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("verify-", 1).factory());
    }

    /** Something that is done with a cell. */
    interface Task<T, R> {
        R on(T item) throws ChallengeBrokenException, SandboxException, InterruptedException;
    }

    /** Does the same with all of them, side by side; the results in the same order. The first fault ends the others. */
    <T, R> List<R> each(List<T> items, Task<T, R> task)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(threads.submit(() -> task.on(item)));
        }
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ChallengeBrokenException broken -> throw broken;
                case SandboxException fault -> throw fault;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException fault -> throw fault;
                case null -> throw new IllegalStateException(e);
                default -> throw new IllegalStateException(e);
            }
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
