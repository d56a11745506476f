package dev.grader.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those who act without a key: people who signed in, and candidates who were invited. Each has a row among the keys, so that what they do
 * is counted, isolated and noted as it is for keys; no bearer token opens it, and it is listed nowhere. Thread-safe.
 */
public class Actors {
    /** Nothing hashes to this. */
    private static final String NO_HASH = "-";

    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    public Actors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes one: a part of the running transaction, if there is one.
     *
     * @param holder the id of the account or the invitation
     * @return the id under which it acts, which is a {@link Caller}'s key
     */
    public String add(String tenant, Grant grant, String holder) {
        if (grant.test() || grant.expiresAt() != null) {
            throw new IllegalArgumentException("Whoever acts without a key acts for real, and until that is ended.");
        }
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        database.sql("""
                        insert into api_keys (id, tenant, role, scopes, name, test, candidate, hash, holder, created_at)
                        values (:id, :tenant, :role, :scopes, :name, false, :candidate, :hash, :holder, :now)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("role", grant.role().text())
                .param("scopes", Scopes.write(grant.scopes()))
                .param("name", grant.name())
                .param("candidate", grant.candidate())
                .param("hash", NO_HASH)
                .param("holder", holder)
                .param("now", clock.millis())
                .update();
        return id;
    }

    /** As whom it acts; empty when there is none of that id, or it was ended. */
    public Optional<Caller> find(String id) {
        return database.sql("""
                        select id, tenant, role, scopes, test, candidate from api_keys
                        where id = :id and holder is not null and revoked_at is null
                        """)
                .param("id", id)
                .query((row, number) -> caller(row))
                .optional();
    }

    /** What it does, and did, is told under this name. */
    public void rename(String id, String name) {
        database.sql("update api_keys set name = :name where id = :id and holder is not null")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** From now on it acts no more; what it did stays. */
    public void end(String id) {
        database.sql(
                        "update api_keys set revoked_at = :now where id = :id and holder is not null and revoked_at is null")
                .param("id", id)
                .param("now", clock.millis())
                .update();
    }

    /** A row of the keys, whoever holds it. */
    static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getString("tenant"),
                row.getString("id"),
                Role.of(row.getString("role")),
                Scopes.read(row.getString("scopes")),
                row.getBoolean("test"),
                row.getString("candidate"));
    }
}
