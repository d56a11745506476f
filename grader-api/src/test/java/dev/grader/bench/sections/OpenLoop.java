package dev.grader.bench.sections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Submissions that come when they come, whether or not earlier ones are answered, as people's do. Each is counted from the moment at which
 * it was to arrive, so that a service that stalls does not thereby stop the clock (what Gil Tene calls coordinated omission).
 */
final class OpenLoop {
    private static final long SEED = 20_260_131;

    private OpenLoop() {}

    /** Returns the milliseconds of each submission. */
    static List<Double> run(Runnable submission, double perSecond, Duration lasts) {
        long start = System.nanoTime();
        List<Supplier<Double>> arrivals = new ArrayList<>();
        for (long planned : arrivals(perSecond, lasts)) {
            arrivals.add(() -> {
                LockSupport.parkNanos(start + planned - System.nanoTime());
                submission.run();
                return (System.nanoTime() - start - planned) / 1e6;
            });
        }
        return Together.run(arrivals);
    }

    /** Nanoseconds from the start, with exponential gaps, the same each time; at least one. */
    static List<Long> arrivals(double perSecond, Duration lasts) {
        Random random = new Random(SEED);
        List<Long> arrivals = new ArrayList<>();
        double at = 0;
        while (arrivals.isEmpty() || at < lasts.toNanos()) {
            arrivals.add((long) at);
            at += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
        }
        return arrivals;
    }
}
