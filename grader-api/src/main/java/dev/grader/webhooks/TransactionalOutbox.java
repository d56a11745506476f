package dev.grader.webhooks;

import dev.grader.submissions.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a message for each webhook that wants to be told: one look into a small index where there is none. Thread-safe.
 *
 * <p>A webhook that is disabled has its messages written too, as failed ones: what was missed can be replayed.
 */
public final class TransactionalOutbox implements Outbox {
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    public TransactionalOutbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.messages = new Messages(database, clock);
        this.clock = clock;
    }

    @Override
    public void note(Happening what, String submission, @Nullable String regrade) {
        EventType type = EventType.of(what);
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<Line> lines = database.sql("""
                        select w.id as webhook, w.enabled as enabled, s.id, s.challenge, s.mode, s.status, s.verdict, s.score,
                          s.max_score, s.override_points, s.test, s.candidate, s.metadata, s.created_at, s.finished_at
                        from submissions s join webhooks w on w.tenant = s.tenant and w.test = s.test
                        where s.id = :submission and (' ' || w.events || ' ') like :type
                        """)
                .param("submission", submission)
                .param("type", "% " + type.text() + " %")
                .query((row, number) -> new Line(
                        row.getString("webhook"), row.getBoolean("enabled"), EventBody.of(type, now, row, regrade)))
                .list();
        for (Line line : lines) {
            messages.write(line.webhook(), submission, type, line.body(), line.enabled());
        }
    }

    private record Line(String webhook, boolean enabled, String body) {}
}
