package dev.grader.assessments;

import java.time.Duration;

/** Who calls {@link Sittings#timeOver} when time is over. Thread-safe. */
@FunctionalInterface
public interface Deadlines {
    /**
     * Has it called once, as a part of the running transaction: when that is rolled back, it is not. Also where the service was down at that
     * moment: then as soon as it is up.
     */
    void set(String invitation, Duration in);
}
