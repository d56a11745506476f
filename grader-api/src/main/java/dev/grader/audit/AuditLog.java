package dev.grader.audit;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noted, for those whom it concerns: of a tenant, and to a test key only what was done with test keys. Thread-safe. */
public class AuditLog {
    private final JdbcClient database;

    public AuditLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * The newest first; one more than asked for, where there is one.
     *
     * @param key the id of a key as it is stored, with which it was done; null for all
     */
    public List<Entry> page(Caller caller, @Nullable Action action, @Nullable String key, PageRequest request) {
        return database.sql("select id, at, api_key, action, target from audit_log where tenant = :tenant"
                        + (caller.test()
                                ? " and api_key in (select id from api_keys where tenant = :tenant and test)"
                                : "")
                        + (action == null ? "" : " and action = :action")
                        + (key == null ? "" : " and api_key = :key")
                        + (request.after() == null ? "" : " and id < :before")
                        + " order by id desc limit :limit")
                .param("tenant", caller.tenant())
                .param("action", action == null ? null : action.text())
                .param("key", key)
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        KeyIds.told(row.getString("api_key")),
                        row.getString("action"),
                        row.getString("target")))
                .list();
    }

    /**
     * One thing that was done, as it is told.
     *
     * @param target the id of what it was done to; null where that has none
     */
    public record Entry(
            String id,
            Instant at,
            String key,
            String action,
            @Nullable String target) {}
}
