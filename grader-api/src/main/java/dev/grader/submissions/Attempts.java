package dev.grader.submissions;

import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What whoever grades does with submissions. Each is one statement, fenced by the number of the attempt: a worker that was given
 * up for dead and comes back changes nothing. Thread-safe.
 */
public class Attempts {
    private final JdbcClient database;
    private final Clock clock;

    public Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins an attempt; empty when there is nothing left to do. */
    public Optional<Attempt> begin(String submission) {
        return database.sql("""
                        update submissions set status = 'running', attempts = attempts + 1, started_at = :now
                        where id = :id and status in ('queued', 'running')
                        returning id, attempts, challenge, source, mode, created_at
                        """)
                .param("id", submission)
                .param("now", clock.millis())
                .query((row, number) -> new Attempt(
                        row.getString("id"),
                        row.getInt("attempts"),
                        row.getString("challenge"),
                        row.getString("source"),
                        row.getString("mode"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional();
    }

    /** Writes the result and the status at once. False when a later attempt has begun: then nothing is written. */
    public boolean finish(Attempt attempt, Result result) {
        return database.sql("""
                                update submissions
                                set status = 'finished', verdict = :verdict, score = :score, max_score = :max_score,
                                    report = :report, finished_at = :now
                                where id = :id and attempts = :attempt and status = 'running'
                                """)
                        .param("verdict", result.verdict())
                        .param("score", result.score())
                        .param("max_score", result.maxScore())
                        .param("report", result.report())
                        .param("now", clock.millis())
                        .param("id", attempt.submission())
                        .param("attempt", attempt.number())
                        .update()
                == 1;
    }

    /** Puts it back among those that wait. */
    public void giveBack(Attempt attempt) {
        database.sql("""
                        update submissions set status = 'queued'
                        where id = :id and attempts = :attempt and status = 'running'
                        """)
                .param("id", attempt.submission())
                .param("attempt", attempt.number())
                .update();
    }

    /** Puts back all that are running: right only while nobody else works on this database. Returns how many. */
    public int giveBackAll() {
        return database.sql("update submissions set status = 'queued' where status = 'running'")
                .update();
    }

    /**
     * What an attempt came to.
     *
     * @param verdict of the whole, as it is told
     * @param score null when nothing was scored, the fault being ours
     * @param report the whole report as JSON
     */
    public record Result(String verdict, @Nullable BigDecimal score, BigDecimal maxScore, String report) {
        public static Result of(Report report) {
            return new Result(
                    report.verdict().wireName(), report.score(), report.maxScore(), JsonReports.write(report));
        }
    }
}
