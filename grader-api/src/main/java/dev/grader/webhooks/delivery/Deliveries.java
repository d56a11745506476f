package dev.grader.webhooks.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The messages that wait, and what came of those that were sent. Whatever is written of one is fenced by its lease: a node that was away for
 * longer than that changes nothing. Thread-safe.
 */
public final class Deliveries {
    /** Longer than sending takes at most; so long waits what a node held that died. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** An endpoint that failed for so long without taking a single message is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Vault vault;
    private final Clock clock;

    public Deliveries(JdbcClient database, TransactionOperations transactions, Vault vault, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    /** The webhooks that have something due which nobody holds; those that work before those that fail, none of which waits long. */
    List<Due> due() {
        return database.sql("""
                        select id, failing_since from webhooks
                        where enabled and exists
                          (select 1 from webhook_messages
                           where webhook = webhooks.id and state = 'pending' and due_at <= :now
                             and (leased_until is null or leased_until < :now))
                        order by case when failing_since is null then 0 else 1 end, id
                        """)
                .param("now", clock.millis())
                .query((row, number) -> new Due(row.getString("id"), row.getObject("failing_since") != null))
                .list();
    }

    /** Takes the lease of some that are due, the oldest first. Of two nodes that try at once each gets others. */
    List<Parcel> take(String webhook, int most) {
        long now = clock.millis();
        String lease = UUID.randomUUID().toString();
        return database.sql("""
                        update webhook_messages set lease = :lease, leased_until = :until
                        where id in
                            (select id from webhook_messages
                             where webhook = :webhook and state = 'pending' and due_at <= :now
                               and (leased_until is null or leased_until < :now)
                             order by due_at limit :most)
                          and state = 'pending' and due_at <= :now and (leased_until is null or leased_until < :now)
                        returning id, webhook, body, tries, lease
                        """)
                .param("lease", lease)
                .param("until", now + LEASE.toMillis())
                .param("webhook", webhook)
                .param("now", now)
                .param("most", most)
                .query((row, number) -> new Parcel(
                        row.getString("id"),
                        row.getString("webhook"),
                        row.getString("body"),
                        row.getInt("tries"),
                        row.getString("lease")))
                .list();
    }

    /** Where to send what a webhook has; empty once it is deleted or disabled. */
    Optional<Endpoint> endpoint(String webhook) {
        return database.sql("""
                        select id, url, secret, old_secret, old_secret_until from webhooks where id = :id and enabled
                        """)
                .param("id", webhook)
                .query((row, number) -> endpoint(row))
                .optional();
    }

    private Endpoint endpoint(ResultSet row) throws SQLException {
        String webhook = row.getString("id");
        var secrets = new ArrayList<Secret>();
        secrets.add(vault.open(row.getString("secret"), webhook));
        String old = row.getString("old_secret");
        if (old != null && row.getLong("old_secret_until") > clock.millis()) {
            secrets.add(vault.open(old, webhook));
        }
        return new Endpoint(row.getString("url"), List.copyOf(secrets));
    }

    /** It was taken. */
    void taken(Parcel parcel, Attempt attempt, int status) {
        transactions.executeWithoutResult(transaction -> {
            if (end(parcel, "delivered", null)) {
                note(parcel, attempt, status, null);
                database.sql("update webhooks set failing_since = null where id = :id and failing_since is not null")
                        .param("id", parcel.webhook())
                        .update();
            }
        });
    }

    /** It was not, and is tried again after the pause; never again where there is none. */
    void failed(Parcel parcel, Attempt attempt, @Nullable Integer status, String error, Optional<Duration> pause) {
        Instant now = clock.instant();
        Long dueAt = pause.map(time -> now.plus(time).toEpochMilli()).orElse(null);
        boolean disabled = Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (!end(parcel, dueAt == null ? "failed" : "pending", dueAt)) {
                return false;
            }
            note(parcel, attempt, status, error);
            return failingFor(parcel.webhook(), now).compareTo(PATIENCE) >= 0
                    && disable(parcel.webhook(), "failing", now);
        }));
        if (disabled) {
            failAllPending(database, parcel.webhook());
        }
    }

    /** Nobody takes any more there: the webhook is disabled. */
    void gone(Parcel parcel, Attempt attempt, Outcome.Answered answered) {
        boolean disabled = Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (!end(parcel, "failed", null)) {
                return false;
            }
            note(parcel, attempt, answered.status(), answered.sentence());
            return disable(parcel.webhook(), "gone", clock.instant());
        }));
        if (disabled) {
            failAllPending(database, parcel.webhook());
        }
    }

    /** Lets go of one that was not sent to its end. */
    void giveBack(Parcel parcel) {
        database.sql("""
                        update webhook_messages set lease = null, leased_until = null where id = :id and lease = :lease
                        """)
                .param("id", parcel.id())
                .param("lease", parcel.lease())
                .update();
    }

    /** Deletes a few of those written before that moment which nobody means to send any more. Returns whether there may be more. */
    boolean forget(Instant before) {
        int most = 500;
        return database.sql("""
                                delete from webhook_messages where id in
                                  (select id from webhook_messages where created_at < :before
                                     and (state <> 'pending' or webhook not in (select id from webhooks))
                                   order by created_at limit :most)
                                """)
                        .param("before", before.toEpochMilli())
                        .param("most", most)
                        .update()
                == most;
    }

    private boolean end(Parcel parcel, String state, @Nullable Long dueAt) {
        return database.sql("""
                                update webhook_messages
                                set state = :state, due_at = :due, tries = tries + 1, lease = null, leased_until = null
                                where id = :id and lease = :lease and state = 'pending'
                                """)
                        .param("state", state)
                        .param("due", dueAt)
                        .param("id", parcel.id())
                        .param("lease", parcel.lease())
                        .update()
                == 1;
    }

    private void note(Parcel parcel, Attempt attempt, @Nullable Integer status, @Nullable String error) {
        database.sql("""
                        insert into webhook_attempts (message, number, at, status, error, duration_ms)
                        select :message, coalesce(max(number), 0) + 1, :at, cast(:status as integer), :error, :duration
                        from webhook_attempts where message = :message
                        """)
                .param("message", parcel.id())
                .param("at", attempt.at().toEpochMilli())
                .param("status", status)
                .param("error", error)
                .param("duration", attempt.took().toMillis())
                .update();
    }

    private Duration failingFor(String webhook, Instant now) {
        return database.sql("""
                        update webhooks set failing_since = coalesce(failing_since, :now) where id = :id returning failing_since
                        """)
                .param("now", now.toEpochMilli())
                .param("id", webhook)
                .query(Long.class)
                .optional()
                .map(since -> Duration.between(Instant.ofEpochMilli(since), now))
                .orElse(Duration.ZERO);
    }

    private boolean disable(String webhook, String why, Instant now) {
        int disabled = database.sql("""
                        update webhooks
                        set enabled = false, disabled_because = :why, version = version + 1, updated_at = :now
                        where id = :id and enabled
                        """)
                .param("why", why)
                .param("now", now.toEpochMilli())
                .param("id", webhook)
                .update();
        if (disabled > 0) {
            LOG.warn("Disabled the webhook {}: it is {}", webhook, why);
        }
        return disabled > 0;
    }

    /**
     * What waits for a webhook that is disabled counts as failed, so that it can be replayed. To be called once that is committed: others
     * hold a message and wait for its webhook, so nobody may hold the webhook and wait for messages.
     */
    public static void failAllPending(JdbcClient database, String webhook) {
        database.sql("""
                        update webhook_messages set state = 'failed', due_at = null, lease = null, leased_until = null
                        where webhook = :webhook and state = 'pending'
                        """).param("webhook", webhook).update();
    }

    /** A webhook that has something due, and whether it failed last. */
    record Due(String webhook, boolean failing) {}

    /** One try: when it began, and how long it took. */
    record Attempt(Instant at, Duration took) {}
}
