package dev.grader.bench.sections;

import dev.grader.bench.subject.BenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several things at once. */
final class Together {
    private Together() {}

    /** Runs all, each on a thread of its own, and returns what they return; the first that fails fails all. */
    static <T> List<T> run(List<Supplier<T>> all) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun =
                    all.stream().map(one -> threads.submit(one::get)).toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(result(one, threads));
            }
            return done;
        }
    }

    private static <T> T result(Future<T> one, ExecutorService threads) {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            throw failed.getCause() instanceof BenchException known
                    ? known
                    : new BenchException("A client failed: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new BenchException("The benchmark was interrupted.", interrupted);
        }
    }
}
