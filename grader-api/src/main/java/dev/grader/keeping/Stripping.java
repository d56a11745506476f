package dev.grader.keeping;

import dev.grader.report.JsonReports;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the candidate's texts out of one submission and of its regrades, in one short transaction. What it came to stays.
 * Thread-safe.
 */
final class Stripping {
    private static final Logger LOG = LoggerFactory.getLogger(Stripping.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final MessageTexts messages;

    Stripping(JdbcClient database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.messages = new MessageTexts(database);
    }

    /** Returns whether it did: not where somebody else has done so since, erased it, or had it graded again. */
    boolean strip(String submission) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            // From this statement on the row is held: no regrade can begin, and the report is the last one.
            Optional<Kept> kept = takeTexts(submission, now);
            if (kept.isEmpty() || isGradedAgain(submission)) {
                transaction.setRollbackOnly();
                return false;
            }
            String report = kept.get().report();
            if (report != null) {
                database.sql("update submissions set report = :report where id = :id")
                        .param("report", bare(report, submission, now))
                        .param("id", submission)
                        .update();
            }
            regrades(submission).forEach(regrade -> strip(regrade, now));
            forgetAnswers(submission);
            messages.strip(submission);
            stripRemarks(submission);
            database.sql("update lost_attempts set detail = '' where submission = :id")
                    .param("id", submission)
                    .update();
            return true;
        }));
    }

    private Optional<Kept> takeTexts(String submission, Instant now) {
        return database.sql("""
                        update submissions set source = '', answer = null, inputs = null, metadata = '{}', source_deleted_at = :now
                        where id = :id and source_deleted_at is null and status in ('finished', 'cancelled')
                        returning report
                        """)
                .param("now", now.toEpochMilli())
                .param("id", submission)
                .query((row, number) -> new Kept(row.getString("report")))
                .optional();
    }

    /** Answers that are kept to be given again: who asks for one gets the submission as it is now. */
    private void forgetAnswers(String submission) {
        database.sql("""
                        update idempotency_keys set status = null, headers = null, answer = null
                        where submission = :id or resource = (select batch from submissions where id = :id)
                        """).param("id", submission).update();
    }

    /** What staff wrote about it quotes it. That a score was given, and by whom, stays. */
    private void stripRemarks(String submission) {
        database.sql("delete from submission_comments where submission = :id")
                .param("id", submission)
                .update();
        database.sql("update score_overrides set reason = null where submission = :id")
                .param("id", submission)
                .update();
    }

    private boolean isGradedAgain(String submission) {
        return database.sql("select 1 from regrades where submission = :id and status in ('queued', 'running')")
                .param("id", submission)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<KeptRegrade> regrades(String submission) {
        return database.sql("select id, before_report, report from regrades where submission = :id")
                .param("id", submission)
                .query((row, number) ->
                        new KeptRegrade(row.getString("id"), row.getString("before_report"), row.getString("report")))
                .list();
    }

    private void strip(KeptRegrade regrade, Instant now) {
        String report = regrade.report();
        database.sql("update regrades set before_report = :before, report = :report where id = :id")
                .param("before", bare(regrade.beforeReport(), regrade.id(), now))
                .param("report", report == null ? null : bare(report, regrade.id(), now))
                .param("id", regrade.id())
                .update();
    }

    private static String bare(String report, String id, Instant now) {
        try {
            return JsonReports.write(JsonReports.read(report)
                    .withoutTexts("The source, and what may quote it, has been kept long enough and was deleted at "
                            + now + "."));
        } catch (IllegalArgumentException unreadable) {
            // Nobody could read it before either; kept as it is it would keep its texts for ever, and come up every
            // time.
            LOG.warn("The report of {} cannot be read: it is deleted whole, with its texts", id);
            return "{}";
        }
    }

    /** @param report null where it was cancelled */
    private record Kept(@Nullable String report) {}

    private record KeptRegrade(
            String id, String beforeReport, @Nullable String report) {}
}
