package dev.grader.webhooks;

import dev.grader.ids.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes messages, each of them for one webhook. Thread-safe. */
final class Messages {
    static final Ids IDS = new Ids("msg");

    private final JdbcClient database;
    private final Clock clock;

    Messages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes one, as a part of the running transaction.
     *
     * @param submission which it tells of, and with which it is deleted; null where it tells of none
     * @param enabled whether it is to be sent; otherwise it counts as failed, so that it can be replayed once its webhook is enabled
     * @return its id
     */
    String write(String webhook, @Nullable String submission, EventType type, String body, boolean enabled) {
        String id = IDS.next();
        long now = clock.millis();
        database.sql("""
                        insert into webhook_messages (id, webhook, submission, type, body, state, tries, due_at, created_at)
                        values (:id, :webhook, :submission, :type, :body, :state, 0, :due, :now)
                        """)
                .param("id", id)
                .param("webhook", webhook)
                .param("submission", submission)
                .param("type", type.text())
                .param("body", body)
                .param("state", enabled ? "pending" : "failed")
                .param("due", enabled ? now : null)
                .param("now", now)
                .update();
        return id;
    }
}
