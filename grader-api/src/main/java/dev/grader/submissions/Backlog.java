package dev.grader.submissions;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How much may wait to be graded: what is more is refused at once, before anything is written.
 *
 * <p>Nobody counts ten thousand jobs at every submission: the queue is counted by one thread at a time, and not again within a second,
 * whether that went well or not; what was added since is remembered, what ended since is not. Who comes while it is counted is let in by
 * what was known before, and waits for the new number only where that leaves no room. So one process never lets too many in, and of
 * several each lets in too many for a second and the time of a count at most; what was full may be called so a second longer.
 * Thread-safe.
 */
public class Backlog {
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    /** Seconds: enough that whoever obeys costs nothing, and little beside the time in which a full queue is graded. */
    private static final String RETRY_AFTER = "5";

    private final JobQueue queue;
    private final int perTenant;
    private final int overall;
    private final InstantSource clock;
    private final Tally all = new Tally();
    private final ConcurrentHashMap<String, Tally> tenants = new ConcurrentHashMap<>();

    /**
     * Of one queue.
     *
     * @param perTenant how many jobs of one tenant may wait or be worked on
     * @param overall likewise of all tenants together
     */
    public Backlog(JobQueue queue, int perTenant, int overall, InstantSource clock) {
        this.queue = queue;
        this.perTenant = perTenant;
        this.overall = overall;
        this.clock = clock;
    }

    /**
     * Adds one job.
     *
     * @param adding commits a transaction that puts it into the queue; is not called when there is no room
     * @throws ProblemException when there is none
     */
    public void add(String tenant, Runnable adding) {
        Tally own = tenants.computeIfAbsent(tenant, name -> new Tally());
        if (!own.enter(perTenant, () -> queue.size(tenant))) {
            throw ownFull();
        }
        boolean added = false;
        try {
            addWhereAllHaveRoom(adding);
            added = true;
        } finally {
            own.leave(added);
        }
    }

    /**
     * Adds as many of several jobs as there is room for.
     *
     * @param adding commits a transaction that puts some into the queue, is given how many these may be, and returns how many it were; is not
     *     called when there is no room
     * @return why the others were not added; empty where there was room for all
     */
    public Optional<ProblemException> addSome(String tenant, int wanted, IntUnaryOperator adding) {
        Tally own = tenants.computeIfAbsent(tenant, name -> new Tally());
        int entered = 0;
        int room = 0;
        int added = 0;
        try {
            while (entered < wanted && own.enter(perTenant, () -> queue.size(tenant))) {
                entered++;
            }
            while (room < entered && all.enter(overall, queue::size)) {
                room++;
            }
            added = room == 0 ? 0 : adding.applyAsInt(room);
        } finally {
            for (int job = 0; job < entered; job++) {
                own.leave(job < added);
            }
            for (int job = 0; job < room; job++) {
                all.leave(job < added);
            }
        }
        if (room == wanted) {
            return Optional.empty();
        }
        return Optional.of(entered < wanted && room == entered ? ownFull() : allFull());
    }

    private void addWhereAllHaveRoom(Runnable adding) {
        if (!all.enter(overall, queue::size)) {
            throw allFull();
        }
        boolean added = false;
        try {
            adding.run();
            added = true;
        } finally {
            all.leave(added);
        }
    }

    private ProblemException ownFull() {
        return refused(
                ProblemType.BACKLOG_FULL,
                "You have %d submissions that wait to be graded, and may have no more: send this one again in %s seconds."
                        .formatted(perTenant, RETRY_AFTER));
    }

    private ProblemException allFull() {
        return refused(
                ProblemType.OVERLOADED,
                "The service has %d submissions that wait to be graded, and keeps no more: send this one again in %s seconds."
                        .formatted(overall, RETRY_AFTER));
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(type, detail).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    /** An upper bound of how many jobs there are. */
    private final class Tally {
        private static final long UNKNOWN = Long.MAX_VALUE;

        /** Held while the queue is counted, which takes time; what follows is guarded by this object, and never for long. */
        private final ReentrantLock counting = new ReentrantLock();

        private long known = UNKNOWN;
        private long entering;

        /** Of what is entering or has entered since the count began, a count may have missed all. */
        private long missed;

        private @Nullable Instant counted;
        private @Nullable RuntimeException failure;

        /**
         * Takes room for one more, of which nobody knows whether it is in the queue until it {@link #leave leaves}. False when there is none.
         *
         * @throws RuntimeException why the queue could not be counted, where nobody knows whether there is room
         */
        boolean enter(int limit, LongSupplier count) {
            if (!isFresh()) {
                bringUpToDate(limit, count);
            }
            return takeRoom(limit);
        }

        private void bringUpToDate(int limit, LongSupplier count) {
            if (!counting.tryLock()) {
                if (hasRoom(limit)) {
                    return;
                }
                counting.lock();
            }
            try {
                if (!isFresh()) {
                    countAnew(count);
                }
            } finally {
                counting.unlock();
            }
        }

        private void countAnew(LongSupplier count) {
            begin();
            try {
                succeed(count.getAsLong());
            } catch (RuntimeException failed) {
                fail(failed);
                throw failed;
            }
        }

        private synchronized void begin() {
            missed = entering;
        }

        private synchronized void succeed(long jobs) {
            known = jobs + missed;
            failure = null;
            counted = clock.instant();
        }

        private synchronized void fail(RuntimeException why) {
            failure = why;
            counted = clock.instant();
        }

        private synchronized boolean takeRoom(int limit) {
            if (!hasRoom(limit)) {
                if (failure != null) {
                    throw failure;
                }
                return false;
            }
            known++;
            missed++;
            entering++;
            return true;
        }

        synchronized void leave(boolean added) {
            entering--;
            if (!added) {
                known--;
                missed--;
            }
        }

        private synchronized boolean hasRoom(int limit) {
            return known < limit;
        }

        private synchronized boolean isFresh() {
            Duration age = counted == null ? TRUSTED : Duration.between(counted, clock.instant());
            return !age.isNegative() && age.compareTo(TRUSTED) < 0;
        }
    }
}
