package dev.grader.submissions;

import dev.grader.submission.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a submission lies in a row. Thread-safe. */
final class SubmissionRows {
    /** The columns of a list: all but those that may be large. */
    static final String SUMMARY = """
            id, tenant, api_key, test, challenge, mode, python, candidate, metadata, status, attempts, verdict, score, max_score, override_points, \
            created_at, started_at, finished_at, source_deleted_at""";

    static final String WHOLE = SUMMARY + ", answer, report";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private SubmissionRows() {}

    static String json(Map<String, String> metadata) {
        return JSON.writeValueAsString(metadata);
    }

    static final RowMapper<SubmissionRecord> SUMMARIES = (row, number) -> read(row, null, null);
    static final RowMapper<SubmissionRecord> RECORDS =
            (row, number) -> read(row, Answers.read(row.getString("answer")), row.getString("report"));

    private static SubmissionRecord read(ResultSet row, @Nullable Answer answer, @Nullable String report)
            throws SQLException {
        return new SubmissionRecord(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("api_key"),
                row.getBoolean("test"),
                row.getString("challenge"),
                row.getString("mode"),
                answer,
                row.getString("python"),
                row.getString("candidate"),
                JSON.readValue(row.getString("metadata"), TEXTS),
                Status.of(row.getString("status")),
                row.getInt("attempts"),
                row.getString("verdict"),
                row.getBigDecimal("score"),
                row.getBigDecimal("max_score"),
                row.getBigDecimal("override_points"),
                report,
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                moment(row, "source_deleted_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
