package dev.grader.events;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One reader's stream, told on a thread of its own. Thread-safe as far as others wake and end it.
 *
 * <p>INVARIANT: who reads is registered before the first look, and whoever changes a submission commits first and signals second. So
 * nothing is missed, and what a lost signal would have told is found at the next look.
 */
final class Stream {
    /** So often it looks, whatever it heard. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** After so long without a word a comment is sent, so that nobody between takes the connection for dead. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the reader may come again with the last id it saw: no connection is kept for ever, nor by a key that is not valid any more. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final Story story;
    private final Supplier<Standing> look;
    private final Sink sink;
    private final LongSupplier nanos;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean over;

    Stream(Story story, Supplier<Standing> look, Sink sink, LongSupplier nanos) {
        this.story = story;
        this.look = look;
        this.sink = sink;
        this.nanos = nanos;
    }

    /** Where events go. */
    interface Sink {
        void send(Event event) throws IOException;

        /** Sends what no reader sees. */
        void comment() throws IOException;
    }

    /** Says that something may have happened. */
    void wake() {
        wake.release();
    }

    /** Ends it at the next moment. */
    void end() {
        over = true;
        wake.release();
    }

    /**
     * Tells until the submission has ended, the reader is gone, or it was told to end.
     *
     * @throws IOException when the reader is gone
     */
    void tell(Position after) throws IOException, InterruptedException {
        long began = nanos.getAsLong();
        long spoke = began;
        Position position = after;
        while (!over && nanos.getAsLong() - began < LONGEST.toNanos()) {
            wake.drainPermits();
            for (Event event : story.since(position, look.get())) {
                sink.send(event);
                position = event.position();
                spoke = nanos.getAsLong();
            }
            if (position.equals(Position.END)) {
                return;
            }
            if (nanos.getAsLong() - spoke >= HEARTBEAT.toNanos()) {
                sink.comment();
                spoke = nanos.getAsLong();
            }
            boolean unused = wake.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
