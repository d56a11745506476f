package dev.grader.regrades;

import dev.grader.submissions.Answers;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.InputTexts;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.submissions.LostAttempts;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Regrades as work. The submission's own attempts are left alone, and its result until there is another. Thread-safe. */
public class RegradeAttempts implements Work {
    private final JdbcClient database;
    private final Clock clock;
    private final String node;
    private final TransactionOperations transactions;
    private final LostAttempts lost;
    private final Outbox outbox;

    /**
     * On one node.
     *
     * @param node the name of this installation, which the evidence gives
     * @param told how many attempts came to nothing, and how, once that is committed; must not fail
     */
    public RegradeAttempts(
            JdbcClient database,
            Clock clock,
            String node,
            TransactionOperations transactions,
            ObjIntConsumer<Ending> told,
            Outbox outbox) {
        this.database = database;
        this.clock = clock;
        this.node = node;
        this.transactions = transactions;
        this.outbox = outbox;
        this.lost = new LostAttempts(database, clock, "regrades", "submission", told);
    }

    @Override
    public Optional<Attempt> begin(String job) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lost.died(job);
            Optional<Attempt> next = next(job);
            if (next.isEmpty()) {
                // It ended between the two statements: nothing died.
                transaction.setRollbackOnly();
            }
            return next;
        }));
    }

    private Optional<Attempt> next(String job) {
        return database.sql("""
                        update regrades set status = 'running', attempts = attempts + 1, node = :node, started_at = :now
                        where id = :id and status in ('queued', 'running')
                        returning submission, attempts
                        """)
                .param("id", job)
                .param("node", node)
                .param("now", clock.millis())
                .query((row, number) -> new Begun(row.getString("submission"), row.getInt("attempts")))
                .optional()
                .flatMap(begun -> attempt(job, begun));
    }

    /** What is graded does not change, so it may be read in a statement of its own; empty when it has just been erased. */
    private Optional<Attempt> attempt(String job, Begun begun) {
        return database.sql(
                        "select challenge, source, answer, mode, inputs, test, created_at from submissions where id = :id")
                .param("id", begun.submission())
                .query((row, number) -> new Attempt(
                        job,
                        begun.submission(),
                        begun.number(),
                        row.getString("challenge"),
                        row.getString("source"),
                        Answers.read(row.getString("answer")),
                        row.getString("mode"),
                        InputTexts.read(row.getString("inputs")),
                        row.getBoolean("test"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional();
    }

    /** The regrade and, where something could be scored, the submission: both or neither. */
    @Override
    public boolean finish(Attempt attempt, Result result) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            long now = clock.millis();
            boolean current = finishRegrade(attempt, result, now);
            if (current && result.score() != null) {
                replaceResult(attempt.submission(), result, now);
            }
            if (current) {
                outbox.note(Outbox.Happening.REGRADED, attempt.submission(), attempt.job());
            }
            return current;
        }));
    }

    private boolean finishRegrade(Attempt attempt, Result result, long now) {
        return database.sql("""
                                update regrades
                                set status = 'finished', verdict = :verdict, score = :score, max_score = :max_score,
                                    digest = :digest, report = :report, finished_at = :now
                                where id = :id and attempts = :attempt and status = 'running'
                                """)
                        .param("verdict", result.verdict())
                        .param("score", result.score())
                        .param("max_score", result.maxScore())
                        .param("digest", result.digest())
                        .param("report", result.report())
                        .param("now", now)
                        .param("id", attempt.job())
                        .param("attempt", attempt.number())
                        .update()
                == 1;
    }

    /** Of a submission that is not counted yet the digest stays null: it will be counted as it is then. */
    private void replaceResult(String submission, Result result, long now) {
        database.sql("""
                        update submissions
                        set verdict = :verdict, score = :score, max_score = :max_score, report = :report, finished_at = :now,
                            digest = case when digest is null then null else :digest end
                        where id = :id and status = 'finished'
                        """)
                .param("verdict", result.verdict())
                .param("score", result.score())
                .param("max_score", result.maxScore())
                .param("report", result.report())
                .param("digest", result.digest())
                .param("now", now)
                .param("id", submission)
                .update();
    }

    @Override
    public boolean giveBack(Attempt attempt, Ending how, String detail) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            lost.ended(attempt, how, detail);
            return database.sql("""
                                    update regrades set status = 'queued'
                                    where id = :id and attempts = :attempt and status = 'running'
                                    """)
                            .param("id", attempt.job())
                            .param("attempt", attempt.number())
                            .update()
                    == 1;
        }));
    }

    @Override
    public void giveBack(String job) {
        transactions.executeWithoutResult(transaction -> {
            lost.died(job);
            database.sql("update regrades set status = 'queued' where id = :id and status = 'running'")
                    .param("id", job)
                    .update();
        });
    }

    @Override
    public int giveBackAll() {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lost.allDied();
            return database.sql("update regrades set status = 'queued' where status = 'running'")
                    .update();
        }));
    }

    @Override
    public boolean isOpen(String job) {
        return database.sql("select count(*) from regrades where id = :id and status in ('queued', 'running')")
                        .param("id", job)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public List<LostAttempt> lost(String job) {
        return lost.of(job);
    }

    private record Begun(String submission, int number) {}
}
