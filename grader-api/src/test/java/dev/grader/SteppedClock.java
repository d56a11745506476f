package dev.grader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test steps it. Thread-safe. */
public final class SteppedClock extends Clock {
    private volatile Instant now;

    /** Begins at some moment. */
    public SteppedClock() {
        this(Instant.parse("2026-11-22T10:00:00Z"));
    }

    public SteppedClock(Instant start) {
        now = start;
    }

    /** Forward, or back where the step is negative. */
    public synchronized void step(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return InstantSource.fixed(now).withZone(zone);
    }
}
