package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The machine's time at the start, carried on by its steady counter, so that stepping its clock changes nothing until the next start:
 * neither are jobs that are at work taken for those of the dead, nor are those that wait due later. Thread-safe.
 */
final class SteadyClock implements Clock {
    private final LongSupplier counter;
    private final Instant start;
    private final long counted;

    SteadyClock(InstantSource machine) {
        this(machine, System::nanoTime);
    }

    /** @param counter nanoseconds since any moment */
    SteadyClock(InstantSource machine, LongSupplier counter) {
        this.counter = counter;
        this.start = machine.instant();
        this.counted = counter.getAsLong();
    }

    @Override
    public Instant now() {
        return start.plusNanos(counter.getAsLong() - counted);
    }
}
