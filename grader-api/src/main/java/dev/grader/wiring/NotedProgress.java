package dev.grader.wiring;

import dev.grader.challenge.Visibility;
import dev.grader.grading.ProgressListener;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Passes on how many tests have ended, a few times a second at most: most submissions are over before the first time, and cost nothing. Of
 * one attempt, on its thread.
 */
final class NotedProgress implements ProgressListener {
    static final Duration BETWEEN = Duration.ofMillis(250);

    private final Note note;
    private final LongSupplier nanos;
    private final Set<String> done = new HashSet<>();
    private int total;
    private long last;

    NotedProgress(Note note, LongSupplier nanos) {
        this.note = note;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Where it goes. */
    @FunctionalInterface
    interface Note {
        void of(int done, int total);
    }

    @Override
    public void attemptStarted(int attempt, int tests) {
        done.clear();
        total = tests;
    }

    @Override
    public void testEnded(String test, Visibility visibility, Verdict verdict) {
        done.add(test);
        long now = nanos.getAsLong();
        if (now - last >= BETWEEN.toNanos()) {
            last = now;
            note.of(done.size(), total);
        }
    }
}
