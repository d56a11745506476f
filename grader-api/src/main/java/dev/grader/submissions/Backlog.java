package dev.grader.submissions;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How much may wait to be graded: what is more is refused at once, before anything is written.
 *
 * <p>Nobody counts ten thousand jobs at every submission: the queue is counted once a second at most, and what was added since is
 * remembered, what ended since is not. So one process never lets too many in, and of several each lets in too many for a second
 * at most; what was full may be called so a second longer. Thread-safe.
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
            throw refused(
                    ProblemType.BACKLOG_FULL,
                    "You have %d submissions that wait to be graded, and may have no more: send this one again in %s seconds."
                            .formatted(perTenant, RETRY_AFTER));
        }
        boolean added = false;
        try {
            addWhereAllHaveRoom(adding);
            added = true;
        } finally {
            own.leave(added);
        }
    }

    private void addWhereAllHaveRoom(Runnable adding) {
        if (!all.enter(overall, queue::size)) {
            throw refused(
                    ProblemType.OVERLOADED,
                    "The service has %d submissions that wait to be graded, and keeps no more: send this one again in %s seconds."
                            .formatted(overall, RETRY_AFTER));
        }
        boolean added = false;
        try {
            adding.run();
            added = true;
        } finally {
            all.leave(added);
        }
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(type, detail).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    /** An upper bound of how many jobs there are. */
    private final class Tally {
        /** Held while the queue is counted: whoever comes then would count the same. */
        private final ReentrantLock lock = new ReentrantLock();

        private @Nullable Instant counted;
        private long known;
        private long entering;

        /** Counts one more, of which nobody knows whether it is in the queue until it {@link #leave leaves}. False when there is no room. */
        boolean enter(int limit, LongSupplier count) {
            lock.lock();
            try {
                Instant now = clock.instant();
                if (!isTrusted(now)) {
                    known = count.getAsLong() + entering;
                    counted = now;
                }
                if (known >= limit) {
                    return false;
                }
                known++;
                entering++;
                return true;
            } finally {
                lock.unlock();
            }
        }

        void leave(boolean added) {
            lock.lock();
            try {
                entering--;
                if (!added) {
                    known--;
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean isTrusted(Instant now) {
            Duration age = counted == null ? TRUSTED : Duration.between(counted, now);
            return !age.isNegative() && age.compareTo(TRUSTED) < 0;
        }
    }
}
