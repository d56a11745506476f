package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions that clients hand in and look at. Whatever is read, is read for a caller. Thread-safe. */
class SubmissionStore {
    private final JdbcClient database;
    private final Clock clock;

    SubmissionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(String id, Caller caller, NewSubmission submission) {
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, python, candidate, metadata, status, attempts, created_at)
                        values
                          (:id, :tenant, :key, :challenge, :mode, :source, :python, :candidate, :metadata, 'queued', 0, :now)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("challenge", submission.challenge())
                .param("mode", submission.mode())
                .param("source", submission.source())
                .param("python", submission.python())
                .param("candidate", submission.candidate())
                .param("metadata", SubmissionRows.json(submission.metadata()))
                .param("now", clock.millis())
                .update();
    }

    /** How many submissions of a tenant are queued or running. */
    long unfinished(String tenant) {
        return database.sql(
                        "select count(*) from submissions where tenant = :tenant and status in ('queued', 'running')")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    /** Empty as well when it is not the caller's to see. */
    Optional<SubmissionRecord> find(String id, Caller caller) {
        return database.sql("select " + SubmissionRows.WHOLE + " from submissions where id = :id and tenant = :tenant")
                .param("id", id)
                .param("tenant", caller.tenant())
                .query(SubmissionRows.RECORDS)
                .optional()
                .filter(found -> !caller.isCandidate() || found.apiKey().equals(caller.key()));
    }

    /** The newest first, without reports; one more than asked for, where there is one. */
    List<SubmissionRecord> page(Caller caller, PageRequest request) {
        // Both columns are indexed together with the id; a key belongs to one tenant.
        String whose = caller.isCandidate() ? "api_key = :whose" : "tenant = :whose";
        String before = request.after() == null ? "" : " and id < :before";
        return database.sql("select " + SubmissionRows.SUMMARY + " from submissions where " + whose + before
                        + " order by id desc limit :limit")
                .param("whose", caller.isCandidate() ? caller.key() : caller.tenant())
                .param("before", request.after())
                .param("limit", request.limit() + 1)
                .query(SubmissionRows.SUMMARIES)
                .list();
    }
}
