package dev.grader.submissions;

import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.submissions.LostAttempt.Ending;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Submissions as work: each call is one transaction. Thread-safe. */
public class Attempts implements Work {
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
    public Attempts(
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
        this.lost = new LostAttempts(database, clock, "submissions", "id", told);
    }

    @Override
    public Optional<Attempt> begin(String submission) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lost.died(submission);
            Optional<Attempt> next = next(submission);
            if (next.isEmpty()) {
                // It ended between the two statements: nothing died.
                transaction.setRollbackOnly();
            }
            return next;
        }));
    }

    private Optional<Attempt> next(String submission) {
        return database.sql("""
                        update submissions set status = 'running', attempts = attempts + 1, node = :node, started_at = :now,
                          tests_done = null, tests_total = null
                        where id = :id and status in ('queued', 'running')
                        returning id, attempts, challenge, source, answer, mode, inputs, test, created_at
                        """)
                .param("id", submission)
                .param("node", node)
                .param("now", clock.millis())
                .query((row, number) -> new Attempt(
                        row.getString("id"),
                        row.getString("id"),
                        row.getInt("attempts"),
                        row.getString("challenge"),
                        row.getString("source"),
                        Answers.read(row.getString("answer")),
                        row.getString("mode"),
                        InputTexts.read(row.getString("inputs")),
                        row.getBoolean("test"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional();
    }

    @Override
    public boolean finish(Attempt attempt, Result result) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean current = write(attempt, result);
            if (current) {
                outbox.note(Outbox.Happening.FINISHED, attempt.submission(), null);
            }
            return current;
        }));
    }

    private boolean write(Attempt attempt, Result result) {
        return database.sql("""
                                update submissions
                                set status = 'finished', verdict = :verdict, score = :score, max_score = :max_score,
                                    report = :report, digest = :digest, finished_at = :now
                                where id = :id and attempts = :attempt and status = 'running'
                                """)
                        .param("verdict", result.verdict())
                        .param("score", result.score())
                        .param("max_score", result.maxScore())
                        .param("report", result.report())
                        .param("digest", result.digest())
                        .param("now", clock.millis())
                        .param("id", attempt.submission())
                        .param("attempt", attempt.number())
                        .update()
                == 1;
    }

    @Override
    public boolean giveBack(Attempt attempt, Ending how, String detail) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            lost.ended(attempt, how, detail);
            return database.sql("""
                                    update submissions set status = 'queued'
                                    where id = :id and attempts = :attempt and status = 'running'
                                    """)
                            .param("id", attempt.submission())
                            .param("attempt", attempt.number())
                            .update()
                    == 1;
        }));
    }

    @Override
    public void giveBack(String job) {
        transactions.executeWithoutResult(transaction -> {
            lost.died(job);
            database.sql("update submissions set status = 'queued' where id = :id and status = 'running'")
                    .param("id", job)
                    .update();
        });
    }

    @Override
    public int giveBackAll() {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lost.allDied();
            return database.sql("update submissions set status = 'queued' where status = 'running'")
                    .update();
        }));
    }

    @Override
    public boolean isOpen(String job) {
        return database.sql("select count(*) from submissions where id = :id and status in ('queued', 'running')")
                        .param("id", job)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public List<LostAttempt> lost(String submission) {
        return lost.of(submission);
    }

    /**
     * What an attempt came to.
     *
     * @param verdict of the whole, as it is told
     * @param score null when nothing was scored, the fault being ours
     * @param digest of the package it was graded with
     * @param report the whole report as JSON
     */
    public record Result(
            String verdict, @Nullable BigDecimal score, BigDecimal maxScore, String digest, String report) {
        public static Result of(Report report) {
            return new Result(
                    report.verdict().wireName(),
                    report.score(),
                    report.maxScore(),
                    report.challenge().digest(),
                    JsonReports.write(report));
        }
    }
}
