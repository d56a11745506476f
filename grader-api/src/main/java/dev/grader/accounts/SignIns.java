package dev.grader.accounts;

import dev.grader.ids.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is signed in, in the database: every node knows, and a restart forgets nobody. A session ends when it was not used for a while, and in
 * any case after some days (OWASP's Session Management Cheat Sheet, "Session Expiration"). Thread-safe.
 */
public class SignIns {
    /** It is noted no more often that somebody is there. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final AccountStore accounts;

    /**
     * Sessions of this database.
     *
     * @param idle after how long without a request it ends
     * @param longest after how long in any case
     */
    public SignIns(JdbcClient database, Clock clock, Duration idle, Duration longest) {
        this.database = database;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
        this.accounts = new AccountStore(database, clock);
    }

    /** Signs them in, under a secret that is new. */
    public Token begin(Account account) {
        Token secret = Token.random();
        database.sql("insert into sign_ins (hash, account, began_at, seen_at) values (:hash, :account, :now, :now)")
                .param("hash", secret.hash())
                .param("account", account.id())
                .param("now", clock.millis())
                .update();
        accounts.signedIn(account.id());
        return secret;
    }

    /** Who that is; empty when nobody, or no more. */
    public Optional<Account> find(Token secret) {
        Instant now = clock.instant();
        return database.sql("""
                        select account, seen_at from sign_ins
                        where hash = :hash and seen_at > :used_since and began_at > :began_since
                        """)
                .param("hash", secret.hash())
                .param("used_since", now.minus(idle).toEpochMilli())
                .param("began_since", now.minus(longest).toEpochMilli())
                .query((row, number) ->
                        new Seen(row.getString("account"), Instant.ofEpochMilli(row.getLong("seen_at"))))
                .optional()
                .flatMap(seen -> accounts.find(seen.account())
                        .filter(account -> account.disabledAt() == null)
                        .map(account -> {
                            if (seen.at().isBefore(now.minus(NOTED_EVERY))) {
                                note(secret, now);
                            }
                            return account;
                        }));
    }

    private void note(Token secret, Instant now) {
        database.sql("update sign_ins set seen_at = :now where hash = :hash and seen_at < :now")
                .param("hash", secret.hash())
                .param("now", now.toEpochMilli())
                .update();
    }

    /** Signs out of one browser. */
    public void end(Token secret) {
        database.sql("delete from sign_ins where hash = :hash")
                .param("hash", secret.hash())
                .update();
    }

    /** Signs out everywhere. */
    public void endAll(String account) {
        database.sql("delete from sign_ins where account = :account")
                .param("account", account)
                .update();
    }

    /** Takes away what has ended by itself. */
    public void clear() {
        Instant now = clock.instant();
        database.sql("delete from sign_ins where seen_at <= :used_since or began_at <= :began_since")
                .param("used_since", now.minus(idle).toEpochMilli())
                .param("began_since", now.minus(longest).toEpochMilli())
                .update();
    }

    private record Seen(String account, Instant at) {}
}
