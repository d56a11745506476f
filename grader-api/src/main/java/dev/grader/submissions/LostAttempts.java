package dev.grader.submissions;

import dev.grader.json.Texts;
import dev.grader.submissions.LostAttempt.Ending;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what became of attempts that came to nothing, of one sort of job. To be told within the transaction that ends or replaces
 * the attempt, before it does. Thread-safe.
 */
public final class LostAttempts {
    private static final int LONGEST_DETAIL = 200;

    private final JdbcClient database;
    private final Clock clock;
    private final ObjIntConsumer<Ending> told;
    private final String insert;

    /**
     * Of the jobs of one table.
     *
     * @param table whose rows have an id, a status, attempts, a node and started_at
     * @param submission the column with the id of the submission
     * @param told how many ended so, once that is committed; must not fail
     */
    public LostAttempts(
            JdbcClient database, Clock clock, String table, String submission, ObjIntConsumer<Ending> told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
        this.insert = """
                insert into lost_attempts (job, attempt, submission, node, began_at, ended_at, ending, detail)
                select id, attempts, %s, node, started_at, :now, :ending, :detail from %s where status = 'running'\
                """.formatted(submission, table);
    }

    /** The job's running attempt, if it has one, died: somebody else begins the next. */
    public void died(String job) {
        note(" and id = :id", job, 0, Ending.DIED, "");
    }

    /** All that are running died. */
    public void allDied() {
        note("", "", 0, Ending.DIED, "");
    }

    /** That attempt ended so, unless it is not the running one any more. */
    public void ended(Attempt attempt, Ending how, String detail) {
        note(" and id = :id and attempts = :attempt", attempt.job(), attempt.number(), how, detail);
    }

    private void note(String which, String job, int attempt, Ending how, String detail) {
        int attempts = database.sql(insert + which + " on conflict (job, attempt) do nothing")
                .param("now", clock.millis())
                .param("ending", how.text())
                .param("detail", Texts.oneLine(detail, LONGEST_DETAIL))
                .param("id", job)
                .param("attempt", attempt)
                .update();
        if (attempts > 0) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    told.accept(how, attempts);
                }
            });
        }
    }

    /** Those of one job, in their order. */
    public List<LostAttempt> of(String job) {
        return database.sql("""
                        select attempt, node, began_at, ended_at, ending, detail from lost_attempts where job = :job order by attempt
                        """)
                .param("job", job)
                .query((row, number) -> new LostAttempt(
                        row.getInt("attempt"),
                        row.getString("node"),
                        Instant.ofEpochMilli(row.getLong("began_at")),
                        Instant.ofEpochMilli(row.getLong("ended_at")),
                        Ending.of(row.getString("ending")),
                        row.getString("detail")))
                .list();
    }
}
