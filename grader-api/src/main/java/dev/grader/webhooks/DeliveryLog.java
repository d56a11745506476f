package dev.grader.webhooks;

import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the messages of a webhook; whose that is has been asked before. Thread-safe. */
final class DeliveryLog {
    /** Replaying one over and over makes no answer longer than this. */
    private static final int MOST_ATTEMPTS = 20;

    private static final String SELECT =
            "select id, type, submission, state, due_at, created_at from webhook_messages where webhook = :webhook";

    private final JdbcClient database;
    private final Clock clock;

    DeliveryLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The newest first; one more than asked for, where there is one.
     *
     * @param state null for any
     */
    List<Delivery> page(String webhook, @Nullable String state, PageRequest request) {
        String sql = SELECT
                + (state == null ? "" : " and state = :state")
                + (request.after() == null ? "" : " and id < :before")
                + " order by id desc limit :limit";
        List<Delivery> found = database.sql(sql)
                .param("webhook", webhook)
                .param("state", state)
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> delivery(row))
                .list();
        return withAttempts(found);
    }

    Optional<Delivery> find(String webhook, String message) {
        List<Delivery> found = database.sql(SELECT + " and id = :id")
                .param("webhook", webhook)
                .param("id", message)
                .query((row, number) -> delivery(row))
                .list();
        return withAttempts(found).stream().findFirst();
    }

    /** Sends it again from the beginning of the schedule, whatever became of it. Within the transaction that notes who wanted that. */
    void replay(String webhook, String message) {
        database.sql("""
                        update webhook_messages set state = 'pending', due_at = :now, tries = 0 where webhook = :webhook and id = :id
                        """)
                .param("now", clock.millis())
                .param("webhook", webhook)
                .param("id", message)
                .update();
    }

    /** The same for all that failed of those written from one moment on and before another. Returns how many. */
    int replayFailed(String webhook, Instant since, Instant until) {
        return database.sql("""
                        update webhook_messages set state = 'pending', due_at = :now, tries = 0
                        where webhook = :webhook and state = 'failed' and created_at >= :since and created_at < :until
                        """)
                .param("now", clock.millis())
                .param("webhook", webhook)
                .param("since", since.toEpochMilli())
                .param("until", until.toEpochMilli())
                .update();
    }

    private List<Delivery> withAttempts(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return deliveries;
        }
        Map<String, List<Delivery.Attempt>> attempts = new HashMap<>();
        database.sql("""
                        select message, at, status, error, duration_ms from webhook_attempts where message in (:messages)
                        order by message, number
                        """)
                .param("messages", deliveries.stream().map(Delivery::id).toList())
                .query(row -> {
                    attempts.computeIfAbsent(row.getString("message"), id -> new ArrayList<>())
                            .add(attempt(row));
                });
        return deliveries.stream()
                .map(delivery -> delivery.with(latest(attempts.getOrDefault(delivery.id(), List.of()))))
                .toList();
    }

    private static List<Delivery.Attempt> latest(List<Delivery.Attempt> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size()));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long dueAt = row.getLong("due_at");
        Instant next = row.wasNull() ? null : Instant.ofEpochMilli(dueAt);
        return new Delivery(
                row.getString("id"),
                row.getString("type"),
                row.getString("submission"),
                row.getString("state"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                next,
                List.of());
    }

    private static Delivery.Attempt attempt(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Integer told = row.wasNull() ? null : status;
        return new Delivery.Attempt(
                Instant.ofEpochMilli(row.getLong("at")), told, row.getString("error"), row.getLong("duration_ms"));
    }
}
