package dev.grader.keeping;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what ended before some moment, the oldest first. Grading again does not make anything younger: otherwise whoever regrades
 * once a month would keep everything for ever. What is being graded again just now is left until that has ended. Thread-safe.
 */
final class Aged {
    /** Nothing ends before it is handed in: the first condition is the one that an index answers, the others are exact. */
    private static final String ENDED_BEFORE = """
            status in ('finished', 'cancelled') and created_at < :moment
            and coalesce((select min(before_finished_at) from regrades where submission = submissions.id), finished_at, created_at)
                < :moment
            and not exists
                (select 1 from regrades where submission = submissions.id and status in ('queued', 'running'))
            order by created_at limit :limit""";

    private final JdbcClient database;

    Aged(JdbcClient database) {
        this.database = database;
    }

    /** The ids of those whose texts are still there. */
    List<String> withTexts(Instant moment, int limit) {
        return ids("source_deleted_at is null and " + ENDED_BEFORE, moment, limit);
    }

    /** The ids of all. */
    List<String> any(Instant moment, int limit) {
        return ids(ENDED_BEFORE, moment, limit);
    }

    private List<String> ids(String condition, Instant moment, int limit) {
        return database.sql("select id from submissions where " + condition)
                .param("moment", moment.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
