package dev.grader.regrades;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import dev.grader.submissions.Status;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The regrades that clients ask for and look at. Whose submission it is has been asked before. Thread-safe. */
final class RegradeStore {
    private static final String SELECT = """
            select id, submission, status, before_verdict, before_score, before_max_score, before_digest, before_finished_at, \
            verdict, score, max_score, digest, created_at, finished_at from regrades where submission = :submission""";

    private final JdbcClient database;
    private final Clock clock;

    RegradeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps the submission as it is until the transaction ends: no other deletes its texts, or all of it, under a new regrade.
     *
     * @return whether it is finished, with its texts
     */
    boolean hold(String submission) {
        return database.sql("""
                                update submissions set source_deleted_at = null
                                where id = :id and status = 'finished' and source_deleted_at is null
                                """).param("id", submission).update() == 1;
    }

    /**
     * Adds one beside the result that the submission has at this moment, unless there is one unfinished.
     *
     * @param digest of the package that this result is from
     * @param trace what the job goes on with, a {@code traceparent}; null where nothing is traced
     * @return whether it was added
     */
    boolean insert(String id, String submission, Caller caller, String digest, @Nullable String trace)
            throws DataAccessException {
        return database.sql("""
                                insert into regrades
                                  (id, submission, api_key, status, attempts, created_at, trace,
                                   before_verdict, before_score, before_max_score, before_digest, before_report, before_finished_at)
                                select :id, id, :key, 'queued', 0, :now, :trace, verdict, score, max_score, :digest, report, finished_at
                                from submissions where id = :submission and status = 'finished'
                                on conflict (submission) where status in ('queued', 'running') do nothing
                                """)
                        .param("id", id)
                        .param("submission", submission)
                        .param("key", caller.key())
                        .param("digest", digest)
                        .param("now", clock.millis())
                        .param("trace", trace)
                        .update()
                == 1;
    }

    /** Ends it without a result. False when it has ended already: then nothing is written. */
    boolean cancel(String id) {
        return database.sql("""
                                update regrades set status = 'cancelled', finished_at = :now
                                where id = :id and status in ('queued', 'running')
                                """).param("id", id).param("now", clock.millis()).update() == 1;
    }

    Optional<Regrade> find(String id, String submission) {
        return database.sql(SELECT + " and id = :id")
                .param("submission", submission)
                .param("id", id)
                .query((row, number) -> regrade(row))
                .optional();
    }

    /** The newest first; one more than asked for, where there is one. */
    List<Regrade> page(String submission, PageRequest request) {
        String before = request.after() == null ? "" : " and id < :before";
        return database.sql(SELECT + before + " order by id desc limit :limit")
                .param("submission", submission)
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> regrade(row))
                .list();
    }

    private static Regrade regrade(ResultSet row) throws SQLException {
        Status status = Status.of(row.getString("status"));
        return Regrade.of(
                row.getString("id"),
                row.getString("submission"),
                status,
                outcome(row, "before_"),
                status == Status.FINISHED ? outcome(row, "") : null,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static Outcome outcome(ResultSet row, String prefix) throws SQLException {
        BigDecimal score = row.getBigDecimal(prefix + "score");
        return new Outcome(
                row.getString(prefix + "verdict"),
                score,
                row.getBigDecimal(prefix + "max_score"),
                row.getString(prefix + "digest"),
                Instant.ofEpochMilli(row.getLong(prefix + "finished_at")));
    }
}
