package dev.grader.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts there are. Thread-safe. */
final class AccountStore {
    private static final String SELECT = "select * from accounts";

    private final JdbcClient database;
    private final Clock clock;

    AccountStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when somebody has that address already. */
    boolean insert(String id, String tenant, String actor, NewAccount account) {
        return database.sql("""
                                insert into accounts (id, tenant, actor, email, name, role, created_at)
                                values (:id, :tenant, :actor, :email, :name, :role, :now)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("tenant", tenant)
                        .param("actor", actor)
                        .param("email", account.email())
                        .param("name", account.name())
                        .param("role", account.role().text())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    Optional<Account> find(String id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Account> findIn(String tenant, String id) {
        return find(id).filter(account -> account.tenant().equals(tenant));
    }

    List<Account> of(String tenant) {
        return database.sql(SELECT + " where tenant = :tenant order by disabled_at is not null, name, id")
                .param("tenant", tenant)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Account> byEmail(String email) {
        return database.sql(SELECT + " where email = :email")
                .param("email", email)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Account> bySubject(String issuer, String subject) {
        return database.sql(SELECT + " where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whose link it is, while it is good. */
    Optional<Account> byLink(String hash) {
        return database.sql(SELECT + " where link = :hash and link_expires_at > :now and disabled_at is null")
                .param("hash", hash)
                .param("now", clock.millis())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<String> password(String id) {
        return database.sql("select password from accounts where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void link(String id, String hash, Instant until) {
        database.sql("update accounts set link = :hash, link_expires_at = :until where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("until", until.toEpochMilli())
                .update();
    }

    /** By a link that is good, which is used up so. False when it was not, or somebody was faster. */
    boolean passwordByLink(String id, String link, String password) {
        return database.sql("""
                                update accounts set password = :password, link = null, link_expires_at = null
                                where id = :id and link = :link and link_expires_at > :now and disabled_at is null
                                """)
                        .param("id", id)
                        .param("link", link)
                        .param("password", password)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    void password(String id, String password) {
        database.sql("update accounts set password = :password, link = null, link_expires_at = null where id = :id")
                .param("id", id)
                .param("password", password)
                .update();
    }

    /** False when the account is disabled, or that issuer knows it as somebody else: addresses are given to other people in time. */
    boolean bind(String id, String issuer, String subject) {
        return database.sql("""
                                update accounts set issuer = :issuer, subject = :subject
                                where id = :id and disabled_at is null and (subject is null or issuer <> :issuer)
                                """)
                        .param("id", id)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    void change(String id, String name, AccountRole role, String actor) {
        database.sql("update accounts set name = :name, role = :role, actor = :actor where id = :id")
                .param("id", id)
                .param("name", name)
                .param("role", role.text())
                .param("actor", actor)
                .update();
    }

    /** @param moment null to let them in again */
    void disable(String id, @Nullable Instant moment) {
        database.sql("update accounts set disabled_at = :moment, link = null, link_expires_at = null where id = :id")
                .param("id", id)
                .param("moment", moment == null ? null : moment.toEpochMilli(), Types.BIGINT)
                .update();
    }

    void signedIn(String id) {
        database.sql("update accounts set last_sign_in_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.millis())
                .update();
    }

    /** Whether somebody else administers the tenant. */
    boolean isAnyOtherAdmin(String tenant, String id) {
        return database.sql("""
                        select 1 from accounts where tenant = :tenant and id <> :id and role = 'admin' and disabled_at is null
                          and (password is not null or subject is not null) limit 1
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Has all others who change accounts of this tenant wait until this transaction ends. */
    void hold(String tenant) {
        database.sql("update tenants set created_at = created_at where id = :tenant")
                .param("tenant", tenant)
                .update();
    }

    private Account read(ResultSet row) throws SQLException {
        Instant linked = moment(row, "link_expires_at");
        return new Account(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("actor"),
                row.getString("email"),
                row.getString("name"),
                AccountRole.of(row.getString("role")),
                row.getString("password") != null,
                row.getString("subject") != null,
                linked == null || linked.isBefore(clock.instant()) ? null : linked,
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "disabled_at"),
                moment(row, "last_sign_in_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
