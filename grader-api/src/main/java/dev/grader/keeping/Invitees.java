package dev.grader.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is kept of candidates who were invited: names, addresses, and what they saved and perhaps never handed in. Counted from when an
 * invitation was finished, revoked, or expired. Thread-safe.
 */
final class Invitees {
    /** After which somebody who began, and was never heard of again, is taken to have ended. */
    private static final Duration AT_MOST = Duration.ofDays(30);

    /** Nothing ends before it is made: the first condition is the one that an index answers, the others are exact. */
    private static final String ENDED = """
            select i.id from invitations i left join sittings s on s.invitation = i.id
            where i.created_at < :moment and coalesce(s.finished_at, i.revoked_at,
              case when s.invitation is null then i.expires_at else coalesce(s.deadline_at, s.begun_at) + :most end) < :moment\
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;

    Invitees(JdbcClient database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes names and texts out of those that ended before then; how it went stays. Returns how many it were. */
    int strip(Instant moment, int limit) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            List<String> ids = ids(ENDED + " and i.stripped_at is null", moment, limit);
            if (!ids.isEmpty()) {
                database.sql("delete from saved_answers where invitation in (:ids)")
                        .param("ids", ids)
                        .update();
                database.sql("update invitations set name = null, email = null, stripped_at = :now where id in (:ids)")
                        .param("now", clock.millis())
                        .param("ids", ids)
                        .update();
                forgetAnswers(ids);
            }
            return ids.size();
        }));
    }

    /** Deletes those that ended before then. Returns how many it were. */
    int remove(Instant moment, int limit) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            List<String> ids = ids(ENDED, moment, limit);
            remove(ids);
            return ids.size();
        }));
    }

    /** Deletes those of one candidate, as a part of the running transaction. */
    void remove(String tenant, String candidate) {
        remove(database.sql("select id from invitations where tenant = :tenant and candidate = :candidate")
                .param("tenant", tenant)
                .param("candidate", candidate)
                .query(String.class)
                .list());
    }

    private void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            forgetAnswers(ids);
            // With sittings and what was saved in them.
            database.sql("delete from invitations where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /** Kept to be given again; who asks for one is told how it is now. */
    private void forgetAnswers(List<String> ids) {
        database.sql(
                        "update idempotency_keys set status = null, headers = null, answer = null where resource in (:ids)")
                .param("ids", ids)
                .update();
    }

    private List<String> ids(String sql, Instant moment, int limit) {
        return database.sql(sql + " order by i.created_at limit :limit")
                .param("moment", moment.toEpochMilli())
                .param("most", AT_MOST.toMillis())
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
