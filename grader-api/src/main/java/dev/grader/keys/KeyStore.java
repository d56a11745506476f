package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.access.Scopes;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a tenant, as its administrators see them: a test key sees test keys alone. Thread-safe. */
final class KeyStore {
    /** All but the hash. */
    private static final String SELECT = """
            select id, role, scopes, name, test, candidate, created_at, expires_at, revoked_at, last_used_at, successor
            from api_keys where tenant = :tenant and holder is null""";

    /** Of its place in the list: when it was made, and which it is. */
    private static final String PLACE = "[0-9]{1,15}\\.[0-9a-f]{16}";

    private static final String LIVE = "revoked_at is null and (expires_at is null or expires_at > :now)";

    private final JdbcClient database;
    private final Clock clock;

    KeyStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static boolean isPlace(String text) {
        return text.matches(PLACE);
    }

    static String place(KeyRecord key) {
        return key.createdAt().toEpochMilli() + "." + key.id();
    }

    /** Has all others who change keys of this tenant wait until this transaction ends. */
    void hold(String tenant) {
        database.sql("update tenants set created_at = created_at where id = :tenant")
                .param("tenant", tenant)
                .update();
    }

    Optional<KeyRecord> find(String id, Caller caller) {
        return database.sql(SELECT + sight(caller) + " and id = :id")
                .param("tenant", caller.tenant())
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whoever asks. */
    Optional<KeyRecord> findIn(String tenant, String id) {
        return database.sql(SELECT + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest first; one more than asked for, where there is one. */
    List<KeyRecord> page(Caller caller, PageRequest request) {
        String after = request.after();
        var query = database.sql(SELECT + sight(caller)
                        + (after == null ? "" : " and (created_at, id) < (:at, :id)")
                        + " order by created_at desc, id desc limit :limit")
                .param("tenant", caller.tenant())
                .param("limit", request.limit() + 1);
        if (after != null) {
            int dot = after.indexOf('.');
            query = query.param("at", Long.parseLong(after.substring(0, dot))).param("id", after.substring(dot + 1));
        }
        return query.query((row, number) -> read(row)).list();
    }

    private static String sight(Caller caller) {
        return caller.test() ? " and test" : "";
    }

    /** Ends it now; what has been revoked already stays as it is. Returns whether anything changed. */
    boolean revoke(String id) {
        return database.sql("update api_keys set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Names the key that takes its place, and when it ends at the latest. */
    void succeed(String id, String successor, Instant end) {
        database.sql("""
                        update api_keys set successor = :successor,
                          expires_at = case when expires_at is null or expires_at > :end then :end else expires_at end
                        where id = :id
                        """)
                .param("successor", successor)
                .param("end", end.toEpochMilli())
                .param("id", id)
                .update();
    }

    /** The key whose place that one is taking, as long as both are live. */
    Optional<String> predecessor(String successor) {
        return database.sql("select id from api_keys where successor = :id and " + LIVE)
                .param("id", successor)
                .param("now", clock.millis())
                .query(String.class)
                .optional();
    }

    /** Whether another live key administers the tenant, and is not one whose place is being taken. */
    boolean isAnyOtherAdministrator(String tenant, String id) {
        return database.sql(
                        "select id from api_keys where tenant = :tenant and id <> :id and not test and holder is null and successor is null"
                                + " and ' ' || scopes || ' ' like '% admin %' and " + LIVE + " limit 1")
                .param("tenant", tenant)
                .param("id", id)
                .param("now", clock.millis())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static KeyRecord read(ResultSet row) throws SQLException {
        return new KeyRecord(
                row.getString("id"),
                new Grant(
                        row.getString("name"),
                        Role.of(row.getString("role")),
                        Scopes.read(row.getString("scopes")),
                        row.getBoolean("test"),
                        row.getString("candidate"),
                        moment(row, "expires_at")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "revoked_at"),
                moment(row, "last_used_at"),
                row.getString("successor"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
