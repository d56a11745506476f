package dev.grader.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes submissions with all that belongs to them: texts, reports, reviews, comments, regrades, messages to webhooks. Their tasks stay in the queue, where the
 * next to take one finds nothing to do. Whoever is at work on one writes its result into no row. Thread-safe.
 */
final class Removal {
    private final JdbcClient database;
    private final TransactionOperations transactions;

    Removal(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Deletes those of these that are still there, all in one transaction; so there should be a hundred at most. */
    Removed remove(List<String> submissions) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            // Held first, so that no regrade of one can be added after those that there are have been deleted.
            List<Job> found =
                    jobs("update submissions set source = '' where id in (:ids) returning id, status", submissions);
            List<Job> regrades =
                    jobs("delete from regrades where submission in (:ids) returning id, status", submissions);
            List<String> batches = batches(submissions);
            List<String> shares = shares(submissions);
            database.sql("delete from submissions where id in (:ids)")
                    .param("ids", submissions)
                    .update();
            if (!shares.isEmpty()) {
                database.sql("""
                                delete from shares where id in (:shares)
                                and not exists (select 1 from share_submissions where share = shares.id)""").param("shares", shares).update();
            }
            if (!batches.isEmpty()) {
                leave(batches);
            }
            var unfinished = new ArrayList<String>();
            found.stream().filter(Job::isUnfinished).map(Job::id).forEach(unfinished::add);
            regrades.stream().filter(Job::isUnfinished).map(Job::id).forEach(unfinished::add);
            return new Removed(found.size(), regrades.size(), unfinished);
        }));
    }

    /** A link to several shows those that are left; one to nothing goes itself. */
    private List<String> shares(List<String> submissions) {
        return database.sql("select distinct share from share_submissions where submission in (:ids)")
                .param("ids", submissions)
                .query(String.class)
                .list();
    }

    private List<String> batches(List<String> submissions) {
        return database.sql("select distinct batch from submissions where id in (:ids) and batch is not null")
                .param("ids", submissions)
                .query(String.class)
                .list();
    }

    /** What was answered for a batch tells of all that were in it; one of which nothing is left goes itself. */
    private void leave(List<String> batches) {
        for (String statement : List.of(
                "update idempotency_keys set status = null, headers = null, answer = null where resource in (:batches)",
                """
                delete from idempotency_keys where resource in (:batches)
                and not exists (select 1 from submissions where batch = idempotency_keys.resource)""",
                """
                delete from batches where id in (:batches)
                and not exists (select 1 from submissions where batch = batches.id)""")) {
            database.sql(statement).param("batches", batches).update();
        }
    }

    private List<Job> jobs(String sql, List<String> submissions) {
        return database.sql(sql)
                .param("ids", submissions)
                .query((row, number) -> new Job(row.getString("id"), row.getString("status")))
                .list();
    }

    /**
     * What there was.
     *
     * @param unfinished the ids of jobs that were queued or running
     */
    record Removed(int submissions, int regrades, List<String> unfinished) {}

    private record Job(String id, String status) {
        boolean isUnfinished() {
            return status.equals("queued") || status.equals("running");
        }
    }
}
