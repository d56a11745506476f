package dev.grader.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tenants and keys. Of a key's secret only a hash is kept. Safe to use from several threads. */
public class Keys {
    private final JdbcClient database;
    private final Pepper pepper;
    private final Clock clock;

    public Keys(JdbcClient database, Pepper pepper, Clock clock) {
        this.database = database;
        this.pepper = pepper;
        this.clock = clock;
    }

    public boolean anyTenant() {
        return database.sql("select 1 from tenants limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Adds a tenant unless there is one of that name; waits for whoever is adding it at the same moment.
     *
     * @return whether it was added
     */
    public boolean addTenant(String tenant) {
        return database.sql("insert into tenants (id, created_at) values (:id, :now) on conflict do nothing")
                        .param("id", tenant)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Makes a key of a tenant, with every scope of its role. What is returned is the only copy of its text. */
    public String issue(String tenant, Role role) {
        return issue(tenant, Grant.all(role)).text();
    }

    /** Makes a key of a tenant: a part of the running transaction, if there is one. */
    public Issued issue(String tenant, Grant grant) {
        ApiKey key = ApiKey.random(grant.test());
        Instant expiresAt = grant.expiresAt();
        database.sql("""
                        insert into api_keys (id, tenant, role, scopes, name, test, candidate, hash, created_at, expires_at)
                        values (:id, :tenant, :role, :scopes, :name, :test, :candidate, :hash, :now, :expires)
                        """)
                .param("id", key.id())
                .param("tenant", tenant)
                .param("role", grant.role().text())
                .param("scopes", Scopes.write(grant.scopes()))
                .param("name", grant.name())
                .param("test", grant.test())
                .param("candidate", grant.candidate())
                .param("hash", pepper.hash(key))
                .param("now", clock.millis())
                .param("expires", expiresAt == null ? null : expiresAt.toEpochMilli(), Types.BIGINT)
                .update();
        return new Issued(key.id(), key.text());
    }

    /**
     * Whether the keys in the database are hashed under the pepper that this process has. The first process to ask decides which
     * pepper that is: with another no key there could be checked.
     */
    public boolean fitThePepper() {
        String mark = pepper.mark();
        database.sql("insert into peppers (id, mark, created_at) values (1, :mark, :now) on conflict do nothing")
                .param("mark", mark)
                .param("now", clock.millis())
                .update();
        return database.sql("select mark from peppers where id = 1")
                .query(String.class)
                .single()
                .equals(mark);
    }

    /** Whose key this is; empty when it is no key, none of ours, or one that has been revoked or has expired. */
    Optional<Caller> callerOf(String text) {
        return ApiKey.parse(text)
                .flatMap(key -> database.sql("""
                                select id, tenant, role, scopes, test, candidate, hash from api_keys
                                where id = :id and holder is null and revoked_at is null and (expires_at is null or expires_at > :now)
                                """)
                        .param("id", key.id())
                        .param("now", clock.millis())
                        .query((row, number) -> new Stored(Actors.caller(row), row.getString("hash")))
                        .optional()
                        .filter(stored -> equalInConstantTime(stored.hash(), pepper.hash(key)))
                        .map(Stored::caller));
    }

    private static boolean equalInConstantTime(String left, String right) {
        return MessageDigest.isEqual(
                left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A key just made.
     *
     * @param id by which it is known
     * @param text the only copy of it: to be handed out at once, kept and logged nowhere
     */
    public record Issued(String id, String text) {
        /** Says which it is, never what opens the door. */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    private record Stored(Caller caller, String hash) {}
}
