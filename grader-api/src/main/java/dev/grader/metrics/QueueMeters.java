package dev.grader.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * What waits in the whole installation's queue, whichever process it asks. All numbers come from one query over two small indexes (1.3 ms
 * on SQLite with 10,000 waiting among 110,000), at most once a second, however many ask; while the database does not answer they are not
 * numbers (NaN). Thread-safe.
 */
public class QueueMeters implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(QueueMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final List<String> STATES = List.of("queued", "running");

    private final JdbcClient database;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Standing last = Standing.unknown(Instant.EPOCH);

    public QueueMeters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Sort sort : Sort.values()) {
            for (String state : STATES) {
                Gauge.builder(
                                "grader.queue.depth",
                                this,
                                queue -> queue.standing().depth(sort, state))
                        .description("Jobs of the whole installation that are not finished")
                        .tag("sort", sort.tag())
                        .tag("state", state)
                        .register(registry);
            }
            Gauge.builder("grader.queue.oldest", this, queue -> queue.oldest(sort))
                    .description("Age of the job that has waited longest in the whole installation")
                    .baseUnit("seconds")
                    .tag("sort", sort.tag())
                    .register(registry);
        }
    }

    private double oldest(Sort sort) {
        return standing().oldestQueued(sort, clock.instant());
    }

    /** One of those who ask looks at the database; the others get what was seen last, rather than wait. */
    private Standing standing() {
        Standing seen = last;
        if (isFresh(seen) || !asking.tryLock()) {
            return seen;
        }
        try {
            if (!isFresh(last)) {
                last = look();
            }
            return last;
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Standing seen) {
        Duration age = Duration.between(seen.at(), clock.instant());
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private Standing look() {
        Instant now = clock.instant();
        try {
            return new Standing(
                    now,
                    true,
                    database.sql("""
                            select 'submission' as sort, status, count(*) as jobs, min(created_at) as oldest
                            from submissions where status in ('queued', 'running') group by status
                            union all
                            select 'regrade' as sort, status, count(*) as jobs, min(created_at) as oldest
                            from regrades where status in ('queued', 'running') group by status
                            """)
                            .query((row, number) -> new Standing.Line(
                                    row.getString("sort"),
                                    row.getString("status"),
                                    row.getLong("jobs"),
                                    Instant.ofEpochMilli(row.getLong("oldest"))))
                            .list());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The queue could not be counted", away);
            return Standing.unknown(now);
        }
    }
}
