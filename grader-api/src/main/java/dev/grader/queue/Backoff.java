package dev.grader.queue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a job that failed waits before it is tried again: about 1, 4, 16 and 64 seconds, between half and one and a half times of
 * that. Drawn, so that jobs which died together because of one of them do not meet again at every try.
 */
final class Backoff {
    private static final long FIRST_MILLIS = 1000;
    private static final int LONGEST = 3;

    private Backoff() {}

    /** No job waits longer. */
    static Duration longest() {
        return Duration.ofMillis((FIRST_MILLIS << (2 * LONGEST)) * 3 / 2);
    }

    /** @param failures before this one */
    static Duration after(int failures) {
        long about = FIRST_MILLIS << (2 * Math.min(Math.max(failures, 0), LONGEST));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(about / 2, about * 3 / 2));
    }
}
