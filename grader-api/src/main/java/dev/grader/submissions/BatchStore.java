package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches, and the submissions that belong to them. Thread-safe. */
final class BatchStore {
    private final JdbcClient database;
    private final Clock clock;

    BatchStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A batch, without its submissions. */
    record Batch(String id, String apiKey, Instant createdAt) {}

    void insert(String id, Caller caller) {
        database.sql("""
                        insert into batches (id, tenant, api_key, test, created_at) values (:id, :tenant, :key, :test, :now)
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("key", caller.key())
                .param("test", caller.test())
                .param("now", clock.millis())
                .update();
    }

    /** Empty as well when it is not the caller's to see. */
    Optional<Batch> find(String id, Caller caller) {
        return database.sql("""
                        select id, api_key, created_at from batches where id = :id and tenant = :tenant and test = :test
                        """)
                .param("id", id)
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .query((row, number) -> new Batch(
                        row.getString("id"), row.getString("api_key"), Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional()
                .filter(found -> !caller.isCandidate() || found.apiKey().equals(caller.key()));
    }

    Map<Status, Long> standing(String batch) {
        var standing = new EnumMap<Status, Long>(Status.class);
        database.sql("select status, count(*) as submissions from submissions where batch = :batch group by status")
                .param("batch", batch)
                .query(row -> {
                    standing.put(Status.of(row.getString("status")), row.getLong("submissions"));
                });
        return standing;
    }

    /** In the order of the request, without reports; one more than asked for, where there is one. */
    List<SubmissionRecord> page(String batch, PageRequest request) {
        String behind = request.after() == null ? "" : " and id > :after";
        return database.sql("select " + SubmissionRows.SUMMARY + " from submissions where batch = :batch" + behind
                        + " order by id limit :limit")
                .param("batch", batch)
                .param("after", request.after())
                .param("limit", request.limit() + 1)
                .query(SubmissionRows.SUMMARIES)
                .list();
    }

    /** All, by their places in the request. */
    Map<Integer, SubmissionRecord> members(String batch) {
        var members = new TreeMap<Integer, SubmissionRecord>();
        database.sql("select batch_index, " + SubmissionRows.SUMMARY + " from submissions where batch = :batch")
                .param("batch", batch)
                .query((row, number) ->
                        members.put(row.getInt("batch_index"), SubmissionRows.SUMMARIES.mapRow(row, number)))
                .list();
        return members;
    }
}
