package dev.grader.reviewing;

import dev.grader.access.KeyIds;
import dev.grader.submissions.OverrideHistory;
import dev.grader.submissions.ScoreOverride;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scores that people gave. Whose submission it is has been asked before. Thread-safe. */
public final class OverrideStore implements OverrideHistory {
    private final JdbcClient database;
    private final Clock clock;

    public OverrideStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<ScoreOverride> of(String submission) {
        return database.sql("""
                        select o.points, o.computed, o.reason, o.author, k.name as author_name, o.at
                        from score_overrides o join api_keys k on k.id = o.author
                        where o.submission = :submission order by o.number desc
                        """)
                .param("submission", submission)
                .query((row, number) -> new ScoreOverride(
                        row.getBigDecimal("points"),
                        row.getBigDecimal("computed"),
                        row.getString("reason"),
                        KeyIds.told(row.getString("author")),
                        row.getString("author_name"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /** How many changes there were; empty where nothing of the submission is there. */
    Optional<Integer> changes(String submission) {
        return database.sql("select override_changes from submissions where id = :id")
                .param("id", submission)
                .query(Integer.class)
                .optional();
    }

    /**
     * Writes one more change, as a part of the running transaction.
     *
     * @param points null withdraws
     * @param seen after how many changes
     * @param report that was seen as well; null where any will do
     * @return whether it is still finished, and as it was seen
     */
    boolean write(
            String submission,
            String author,
            @Nullable BigDecimal points,
            @Nullable String reason,
            int seen,
            @Nullable String report) {
        boolean free = database.sql("""
                                update submissions set override_points = :points, override_changes = :seen + 1
                                where id = :id and status = 'finished' and override_changes = :seen
                                  and (:any = 1 or report = :report)
                                """)
                        .param("points", points, Types.NUMERIC)
                        .param("seen", seen)
                        .param("id", submission)
                        .param("any", report == null ? 1 : 0)
                        .param("report", report)
                        .update()
                == 1;
        if (free) {
            database.sql("""
                            insert into score_overrides (submission, number, points, computed, reason, author, at)
                            select id, :number, :points, score, :reason, :author, :now from submissions where id = :id
                            """)
                    .param("number", seen + 1)
                    .param("points", points, Types.NUMERIC)
                    .param("reason", reason, Types.VARCHAR)
                    .param("author", author)
                    .param("now", clock.millis())
                    .param("id", submission)
                    .update();
        }
        return free;
    }
}
