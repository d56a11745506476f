package dev.grader.webhooks;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The webhooks there are. Whatever is read, is read for a caller: of its tenant, and of its sort of key. Thread-safe. */
final class WebhookStore {
    private static final String COLUMNS = """
            id, url, description, events, enabled, disabled_because, test, old_secret_until, version, created_at, updated_at""";

    private static final String OF_CALLER = " where tenant = :tenant and test = :test";

    private final JdbcClient database;
    private final Clock clock;

    WebhookStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    int count(Caller caller) {
        return database.sql("select count(*) from webhooks" + OF_CALLER)
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .query(Integer.class)
                .single();
    }

    void insert(String id, Caller caller, WebhookWish wish, String sealedSecret) {
        database.sql("""
                        insert into webhooks
                          (id, tenant, api_key, test, url, description, events, enabled, secret, version, created_at, updated_at)
                        values (:id, :tenant, :key, :test, :url, :description, :events, true, :secret, 1, :now, :now)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .param("url", wish.url())
                .param("description", wish.description())
                .param("events", EventType.write(wish.events()))
                .param("secret", sealedSecret)
                .param("now", clock.millis())
                .update();
    }

    /** One that is enabled anew has not failed yet. False when it has another version by now, or is gone. */
    boolean update(String id, int version, WebhookWish wish) {
        return database.sql("""
                                update webhooks
                                set url = :url, description = :description, events = :events,
                                    disabled_because =
                                      case when :enabled then null when enabled then 'asked' else disabled_because end,
                                    failing_since = case when :enabled and not enabled then null else failing_since end,
                                    enabled = :enabled, version = version + 1, updated_at = :now
                                where id = :id and version = :version
                                """)
                        .param("url", wish.url())
                        .param("description", wish.description())
                        .param("events", EventType.write(wish.events()))
                        .param("enabled", wish.enabled())
                        .param("now", clock.millis())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The secret it had is signed with for so much longer; the one before that not any more. */
    void rotate(String id, String sealedSecret, Duration overlap) {
        long now = clock.millis();
        database.sql("""
                        update webhooks
                        set old_secret = secret, old_secret_until = :until, secret = :secret, version = version + 1, updated_at = :now
                        where id = :id
                        """)
                .param("until", now + overlap.toMillis())
                .param("secret", sealedSecret)
                .param("now", now)
                .param("id", id)
                .update();
    }

    void delete(String id) {
        database.sql("delete from webhook_messages where webhook = :id")
                .param("id", id)
                .update();
        database.sql("delete from webhooks where id = :id").param("id", id).update();
    }

    Optional<Webhook> find(String id, Caller caller) {
        return database.sql("select " + COLUMNS + " from webhooks" + OF_CALLER + " and id = :id")
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .param("id", id)
                .query((row, number) -> webhook(row))
                .optional();
    }

    /** The newest first; one more than asked for, where there is one. */
    List<Webhook> page(Caller caller, PageRequest request) {
        String before = request.after() == null ? "" : " and id < :before";
        return database.sql(
                        "select " + COLUMNS + " from webhooks" + OF_CALLER + before + " order by id desc limit :limit")
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> webhook(row))
                .list();
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                row.getString("description"),
                List.of(row.getString("events").split(" ", -1)),
                row.getBoolean("enabled"),
                row.getString("disabled_because"),
                row.getBoolean("test"),
                stillSignedWith(row),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    private @Nullable Instant stillSignedWith(ResultSet row) throws SQLException {
        Instant until = Instant.ofEpochMilli(row.getLong("old_secret_until"));
        return until.isAfter(clock.instant()) ? until : null;
    }
}
