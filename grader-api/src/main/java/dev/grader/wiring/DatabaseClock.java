package dev.grader.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, carried on by this machine's steady counter, so that stepping the machine's own clock changes nothing.
 * Asked for again now and then in the background; while there is no answer the counter goes on. Right to some milliseconds.
 * Thread-safe.
 */
final class DatabaseClock extends Clock {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private final LongSupplier database;
    private final LongSupplier counter;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Mark mark;

    /** @param database its time in milliseconds since the epoch; may be slow, and may fail but the first time */
    DatabaseClock(LongSupplier database) {
        this(database, System::nanoTime);
    }

    /** @param counter nanoseconds since any moment */
    DatabaseClock(LongSupplier database, LongSupplier counter) {
        this.database = database;
        this.counter = counter;
        this.mark = look();
    }

    @Override
    public Instant instant() {
        Mark last = mark;
        long passed = counter.getAsLong() - last.counted();
        if (passed > BETWEEN_LOOKS.toNanos() && looking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::lookAgain);
        }
        return last.time().plusNanos(passed);
    }

    private void lookAgain() {
        try {
            mark = look();
        } catch (RuntimeException away) {
            // Asked again at the next glance: whoever uses the database tells loudly enough that it is away.
            LOG.debug("The database did not tell its time", away);
        } finally {
            looking.set(false);
        }
    }

    private Mark look() {
        long before = counter.getAsLong();
        Instant told = Instant.ofEpochMilli(database.getAsLong());
        long after = counter.getAsLong();
        // It was told half-way between asking and hearing.
        return new Mark(told, before + (after - before) / 2);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock: nothing here depends on a zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** The database's time when the counter stood there. */
    private record Mark(Instant time, long counted) {}
}
