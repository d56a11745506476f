package dev.grader.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of claims. Thread-safe. */
final class ClaimRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;

    ClaimRows(JdbcClient database) {
        this.database = database;
    }

    /** @param digest of what the client sent */
    record Key(String apiKey, String digest) {}

    /** @param answer null until there is one */
    record Row(
            String fingerprint,
            String token,
            String node,
            long claimedAt,
            @Nullable String resource,
            @Nullable KeptAnswer answer) {}

    /** False when there is one of that key. */
    boolean insert(Key key, String fingerprint, String token, String node, long now) {
        return database.sql("""
                                insert into idempotency_keys (api_key, idem_key, fingerprint, token, node, created_at, claimed_at)
                                values (:key, :digest, :fingerprint, :token, :node, :now, :now)
                                on conflict (api_key, idem_key) do nothing
                                """)
                        .param("key", key.apiKey())
                        .param("digest", key.digest())
                        .param("fingerprint", fingerprint)
                        .param("token", token)
                        .param("node", node)
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Row> find(Key key) {
        return database.sql("""
                        select fingerprint, token, node, claimed_at, resource, status, headers, answer
                        from idempotency_keys where api_key = :key and idem_key = :digest
                        """)
                .param("key", key.apiKey())
                .param("digest", key.digest())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Row(
                row.getString("fingerprint"),
                row.getString("token"),
                row.getString("node"),
                row.getLong("claimed_at"),
                row.getString("resource"),
                answer == null
                        ? null
                        : new KeptAnswer(
                                row.getInt("status"), JSON.readValue(row.getString("headers"), TEXTS), answer));
    }

    /** False when it has another token by now, or is answered. */
    boolean takeOver(String old, String token, String node, long now) {
        return database.sql("""
                                update idempotency_keys set token = :token, node = :node, claimed_at = :now
                                where token = :old and answer is null
                                """)
                        .param("token", token)
                        .param("node", node)
                        .param("now", now)
                        .param("old", old)
                        .update()
                == 1;
    }

    /** False when it has another token by now. */
    boolean make(String token, String resource, @Nullable String submission) {
        return database.sql("""
                                update idempotency_keys set resource = :resource, submission = :submission where token = :token
                                """)
                        .param("resource", resource)
                        .param("submission", submission)
                        .param("token", token)
                        .update()
                == 1;
    }

    void answer(String token, KeptAnswer answer) {
        database.sql("""
                        update idempotency_keys set status = :status, headers = :headers, answer = :answer where token = :token
                        """)
                .param("status", answer.status())
                .param("headers", JSON.writeValueAsString(answer.headers()))
                .param("answer", answer.body())
                .param("token", token)
                .update();
    }

    void release(String token) {
        database.sql("delete from idempotency_keys where token = :token and resource is null")
                .param("token", token)
                .update();
    }

    /** Deletes that of one key, if it is as old. */
    void forget(Key key, long before) {
        database.sql(
                        "delete from idempotency_keys where api_key = :key and idem_key = :digest and created_at <= :before")
                .param("key", key.apiKey())
                .param("digest", key.digest())
                .param("before", before)
                .update();
    }

    /** Deletes the oldest that are as old; returns how many. */
    int forget(long before, int limit) {
        return database.sql("""
                        delete from idempotency_keys where token in
                          (select token from idempotency_keys where created_at <= :before order by created_at limit :limit)
                        """).param("before", before).param("limit", limit).update();
    }
}
