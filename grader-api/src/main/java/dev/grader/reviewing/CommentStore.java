package dev.grader.reviewing;

import dev.grader.access.KeyIds;
import dev.grader.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comments there are. Whose submission it is has been asked before. Thread-safe. */
final class CommentStore {
    private static final String SELECT = """
            select c.id, c.line, c.text, c.author, k.name as author_name, c.created_at, c.edited_at
            from submission_comments c join api_keys k on k.id = c.author where c.submission = :submission""";

    private final JdbcClient database;
    private final Clock clock;

    CommentStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps the submission's texts from being deleted until the transaction ends.
     *
     * @return whether they are there; empty where nothing of it is
     */
    Optional<Boolean> hold(String submission) {
        return database.sql("""
                        update submissions set source_deleted_at = source_deleted_at where id = :id
                        returning case when source_deleted_at is null then 1 else 0 end as whole
                        """)
                .param("id", submission)
                .query((row, number) -> row.getInt("whole") == 1)
                .optional();
    }

    int count(String submission) {
        return database.sql("select count(*) from submission_comments where submission = :submission")
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    void insert(String id, String submission, String author, @Nullable Integer line, String text) {
        database.sql("""
                        insert into submission_comments (id, submission, line, text, author, created_at)
                        values (:id, :submission, :line, :text, :author, :now)
                        """)
                .param("id", id)
                .param("submission", submission)
                .param("line", line, Types.INTEGER)
                .param("text", text)
                .param("author", author)
                .param("now", clock.millis())
                .update();
    }

    void update(String id, String text) {
        database.sql("update submission_comments set text = :text, edited_at = :now where id = :id")
                .param("text", text)
                .param("now", clock.millis())
                .param("id", id)
                .update();
    }

    /** False where somebody else has deleted it. */
    boolean delete(String id) {
        return database.sql("delete from submission_comments where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Comment> find(String id, String submission) {
        return database.sql(SELECT + " and c.id = :id")
                .param("submission", submission)
                .param("id", id)
                .query((row, number) -> comment(row))
                .optional();
    }

    /** The oldest first; one more than asked for, where there is one. */
    List<Comment> page(String submission, PageRequest request) {
        return database.sql(
                        SELECT + (request.after() == null ? "" : " and c.id > :after") + " order by c.id limit :limit")
                .param("submission", submission)
                .param("after", request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) -> comment(row))
                .list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        int line = row.getInt("line");
        boolean whole = row.wasNull();
        long edited = row.getLong("edited_at");
        boolean asWritten = row.wasNull();
        return new Comment(
                row.getString("id"),
                whole ? null : line,
                row.getString("text"),
                KeyIds.told(row.getString("author")),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                asWritten ? null : Instant.ofEpochMilli(edited));
    }
}
