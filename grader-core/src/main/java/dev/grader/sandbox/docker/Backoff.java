package dev.grader.sandbox.docker;

import java.time.Duration;

/** How long to wait before the next try: nothing after a success, then 250 ms, doubled by every failure, at most 30 s. Thread-safe. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private int failures;

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized Duration failed() {
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return delay.compareTo(MOST) > 0 ? MOST : delay;
    }
}
