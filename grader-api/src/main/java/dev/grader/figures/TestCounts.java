package dev.grader.figures;

import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.Outbox.Happening;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts what tests came to, in the transaction in which a submission ends: so health is told without reading reports, of which there may
 * be very many, and a count is there if and only if its submission is. One that is graded again counts once, with its new result. Runs and
 * what came with test keys do not count. Thread-safe.
 */
public class TestCounts {
    private static final Logger LOG = LoggerFactory.getLogger(TestCounts.class);

    /** At a time: each is a transaction of its own, and grading goes on in between. */
    private static final int ROUND = 100;

    /** A digest that no package has. */
    private static final String UNREADABLE = "unreadable";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final ReferenceStore references;

    public TestCounts(JdbcClient database, TransactionOperations transactions, ReferenceStore references) {
        this.database = database;
        this.transactions = transactions;
        this.references = references;
    }

    /** As an {@link Outbox} does: a part of the running transaction, once what has happened is written. */
    public void note(Happening what, String submission, @Nullable String regrade) {
        switch (what) {
            case FINISHED -> finished(submission).ifPresent(this::count);
            case REGRADED -> regraded(Objects.requireNonNull(regrade, "regrade"));
            // Neither has tests that ran.
            case CANCELLED, REVIEWED -> {}
        }
    }

    /**
     * Counts some of those that ended before there were counts.
     *
     * @return whether there may be more
     */
    public boolean catchUp() {
        List<String> some = database.sql(
                        "select id from submissions where status = 'finished' and digest is null order by id limit "
                                + ROUND)
                .query(String.class)
                .list();
        some.forEach(id -> transactions.executeWithoutResult(transaction -> catchUp(id)));
        return some.size() == ROUND;
    }

    private void catchUp(String id) {
        Report report = report(id);
        boolean first = database.sql(
                                "update submissions set digest = :digest where id = :id and status = 'finished' and digest is null")
                        .param(
                                "digest",
                                report == null ? UNREADABLE : report.challenge().digest())
                        .param("id", id)
                        .update()
                == 1;
        if (first) {
            finished(id).ifPresent(this::count);
        }
    }

    private @Nullable Report report(String id) {
        return database.sql("select report from submissions where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(json -> read(id, json))
                .orElse(null);
    }

    private void count(Ended ended) {
        read(ended.submission(), ended.report()).ifPresent(report -> {
            write(ended.tenant(), new Delta().with(report));
            if (!report.tests().isEmpty()) {
                references.want(report.challenge().digest(), report.challenge().slug());
            }
        });
    }

    private Optional<Ended> finished(String submission) {
        return database.sql(
                        "select tenant, report from submissions where id = :id and report is not null and mode = 'submit' and test = false")
                .param("id", submission)
                .query((row, number) -> new Ended(submission, row.getString("tenant"), row.getString("report")))
                .optional();
    }

    private void regraded(String regrade) {
        database.sql("""
                        select submissions.id, submissions.tenant, regrades.before_report, regrades.report
                        from regrades join submissions on submissions.id = regrades.submission
                        where regrades.id = :id and submissions.digest is not null and regrades.score is not null
                          and submissions.mode = 'submit' and submissions.test = false
                        """)
                .param("id", regrade)
                .query((row, number) -> {
                    var delta = new Delta();
                    String id = row.getString("id");
                    read(id, row.getString("before_report")).ifPresent(delta::without);
                    read(id, row.getString("report")).ifPresent(delta::with);
                    return new Replaced(row.getString("tenant"), delta);
                })
                .optional()
                .ifPresent(replaced -> write(replaced.tenant(), replaced.delta()));
    }

    private void write(String tenant, Delta delta) {
        for (Delta.Change change : delta.changes()) {
            database.sql("""
                            insert into test_counts (tenant, digest, test, cpu_ms, visibility, position, seen, passed)
                            values (:tenant, :digest, :test, :cpu_ms, :visibility, :position, :seen, :passed)
                            on conflict (tenant, digest, test, cpu_ms) do update
                            set seen = test_counts.seen + excluded.seen, passed = test_counts.passed + excluded.passed,
                                visibility = excluded.visibility, position = excluded.position
                            """)
                    .param("tenant", tenant)
                    .param("digest", change.key().digest())
                    .param("test", change.key().test())
                    .param("cpu_ms", change.key().cpuMs())
                    .param("visibility", change.count().visibility())
                    .param("position", change.count().position())
                    .param("seen", change.count().seen())
                    .param("passed", change.count().passed())
                    .update();
        }
    }

    /** A result is not to be lost for the sake of its statistics. */
    private static Optional<Report> read(String submission, String json) {
        try {
            return Optional.of(JsonReports.read(json));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("The report of {} cannot be read, so its tests are not counted", submission);
            return Optional.empty();
        }
    }

    private record Ended(String submission, String tenant, String report) {}

    private record Replaced(String tenant, Delta delta) {}
}
