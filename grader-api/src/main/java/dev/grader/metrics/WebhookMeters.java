package dev.grader.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * What became of messages that this process sent, and how late the whole installation is with those that are due: from one query a second at
 * most, and not a number while the database does not answer. Thread-safe.
 */
public final class WebhookMeters {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final Counter delivered;
    private final Counter postponed;
    private final Counter gaveUp;
    private volatile Seen last = new Seen(Instant.EPOCH, Double.NaN);

    public WebhookMeters(MeterRegistry registry, JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.delivered = counter(registry, "delivered");
        this.postponed = counter(registry, "retried");
        this.gaveUp = counter(registry, "given_up");
        Gauge.builder("grader.webhook.lag", this, WebhookMeters::lag)
                .description("Age of the message that has been due longest in the whole installation")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A server took one. */
    public void delivered() {
        delivered.increment();
    }

    /** One was not taken, and is tried again later. */
    public void postponed() {
        postponed.increment();
    }

    /** One was not taken, and is not tried again. */
    public void gaveUp() {
        gaveUp.increment();
    }

    private double lag() {
        Seen seen = last;
        Instant now = clock.instant();
        if (isFresh(seen, now) || !asking.tryLock()) {
            return seen.seconds();
        }
        try {
            if (!isFresh(last, now)) {
                last = new Seen(now, look(now));
            }
            return last.seconds();
        } finally {
            asking.unlock();
        }
    }

    private static boolean isFresh(Seen seen, Instant now) {
        Duration age = Duration.between(seen.at(), now);
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private double look(Instant now) {
        try {
            long due = database.sql("""
                            select coalesce(min(due_at), :now) from webhook_messages where state = 'pending' and due_at <= :now
                            """)
                    .param("now", now.toEpochMilli())
                    .query(Long.class)
                    .single();
            return (now.toEpochMilli() - due) / 1000.0;
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The messages of webhooks could not be looked at", away);
            return Double.NaN;
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("grader.webhook.deliveries")
                .description("Messages sent to webhooks, by what came of it")
                .tag("outcome", outcome)
                .register(registry);
    }

    private record Seen(Instant at, double seconds) {}
}
