package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions that clients hand in and look at. Whatever is read, is read for a caller. Thread-safe. */
class SubmissionStore {
    private static final String SEEN = "tenant = :tenant and test = :test";

    /** With a candidate's key, and with those whose place it took. */
    private static final String OWN = """
            api_key in (with recursive line (id) as (
              select id from api_keys where id = :key
              union select older.id from api_keys older join line on older.successor = line.id) select id from line)\
            """;

    private final JdbcClient database;
    private final Clock clock;

    SubmissionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param trace what its job goes on with, a {@code traceparent}; null where nothing is traced
     * @param place in a batch; null for one that came alone
     * @return what was written
     */
    SubmissionRecord insert(
            String id, Caller caller, NewSubmission submission, @Nullable String trace, Batches.@Nullable Place place) {
        SubmissionRecord written =
                SubmissionRecord.queued(id, caller, submission, Instant.ofEpochMilli(clock.millis()));
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, test, challenge, mode, source, answer, inputs, python, candidate, metadata, trace, batch,
                           batch_index, status, attempts, created_at)
                        values
                          (:id, :tenant, :key, :test, :challenge, :mode, :source, :answer, :inputs, :python, :candidate, :metadata, :trace, :batch,
                           :batch_index, 'queued', 0, :now)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .param("challenge", submission.challenge())
                .param("mode", submission.mode())
                .param("source", submission.source() == null ? "" : submission.source())
                .param("answer", Answers.write(submission.answer()))
                .param("inputs", InputTexts.write(submission.inputs()))
                .param("python", submission.python())
                .param("candidate", submission.candidate())
                .param("metadata", SubmissionRows.json(submission.metadata()))
                .param("trace", trace)
                .param("batch", place == null ? null : place.batch())
                .param("batch_index", place == null ? null : place.index())
                .param("now", written.createdAt().toEpochMilli())
                .update();
        return written;
    }

    /** Ends it without a result. False when it has ended already: then nothing is written. */
    boolean cancel(String id) {
        return database.sql("""
                                update submissions set status = 'cancelled', finished_at = :now
                                where id = :id and status in ('queued', 'running')
                                """).param("id", id).param("now", clock.millis()).update() == 1;
    }

    /** Empty as well when it is not the caller's to see. */
    Optional<SubmissionRecord> find(String id, Caller caller) {
        return database.sql("select " + SubmissionRows.WHOLE + " from submissions where id = :id and " + SEEN
                        + (caller.isCandidate() ? " and " + OWN : ""))
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .query(SubmissionRows.RECORDS)
                .optional();
    }

    /** Blank where there is none. Whose it is has been asked before. */
    String source(String id) {
        return database.sql("select source from submissions where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The newest first, without reports; one more than asked for, where there is one. */
    List<SubmissionRecord> page(Caller caller, SubmissionFilter filter, PageRequest request) {
        return database.sql(pageSql(caller.isCandidate(), filter, request.after() != null))
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .params(filter.values())
                .param("before_cursor", request.after())
                .param("limit", request.limit() + 1)
                .query(SubmissionRows.SUMMARIES)
                .list();
    }

    /** Of some keys, in mode {@code submit}, the oldest first, without reports. */
    List<SubmissionRecord> attempts(String tenant, Collection<String> keys) {
        return database.sql("select " + SubmissionRows.SUMMARY + """
                         from submissions where api_key in (:keys) and mode = 'submit' and tenant = :tenant order by id\
                        """)
                .param("keys", keys)
                .param("tenant", tenant)
                .query(SubmissionRows.SUMMARIES)
                .list();
    }

    /** Those newer than one, the nearest to it first; one more than asked for, where there is one. */
    List<SubmissionRecord> newer(Caller caller, SubmissionFilter filter, PageRequest request) {
        return database.sql("select " + SubmissionRows.SUMMARY + " from submissions where "
                        + (caller.isCandidate() ? OWN : SEEN) + filter.sql()
                        + " and id > :after_cursor order by id limit :limit")
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .params(filter.values())
                .param("after_cursor", request.after())
                .param("limit", request.limit() + 1)
                .query(SubmissionRows.SUMMARIES)
                .list();
    }

    static String pageSql(boolean ofOneKey, SubmissionFilter filter, boolean isLaterPage) {
        // Both are answered by an index that ends with the id; a key belongs to one tenant, and is a test key or not.
        String whose = ofOneKey ? OWN : SEEN;
        String before = isLaterPage ? " and id < :before_cursor" : "";
        return "select " + SubmissionRows.SUMMARY + " from submissions where " + whose + filter.sql() + before
                + " order by id desc limit :limit";
    }
}
