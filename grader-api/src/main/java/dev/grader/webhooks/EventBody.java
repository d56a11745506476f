package dev.grader.webhooks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says: {@code type}, {@code timestamp} and {@code data} (Standard Webhooks 1.0). Thin: what a submission came to and where
 * to read more, nothing of its source, nor of any test. Thread-safe.
 */
final class EventBody {
    /** Bytes: 20 kB, as the standard recommends. */
    static final int LARGEST = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private EventBody() {}

    /** Of a submission, from its row as it is now. */
    static String of(EventType type, Instant now, ResultSet row, @Nullable String regrade) throws SQLException {
        ObjectNode body = begin(type, now);
        ObjectNode data = body.putObject("data");
        data.put("id", row.getString("id"));
        if (regrade != null) {
            data.put("regrade", regrade);
        }
        data.put("challenge", row.getString("challenge"));
        data.put("mode", row.getString("mode"));
        data.put("status", row.getString("status"));
        data.put("verdict", row.getString("verdict"));
        number(data, "score", row.getBigDecimal("score"));
        number(data, "max_score", row.getBigDecimal("max_score"));
        number(data, "override_points", row.getBigDecimal("override_points"));
        data.put("test", row.getBoolean("test"));
        data.put("candidate", row.getString("candidate"));
        data.set("metadata", JSON.readTree(row.getString("metadata")));
        data.put("created_at", moment(row, "created_at"));
        data.put("finished_at", moment(row, "finished_at"));
        data.put("url", "/v1/submissions/" + row.getString("id"));
        String text = JSON.writeValueAsString(body);
        if (text.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
            return text;
        }
        // The only part that may be large: it is read from the submission.
        data.putObject("metadata");
        data.put("metadata_omitted", true);
        return JSON.writeValueAsString(body);
    }

    /** Of nothing in particular. */
    static String ofTest(Instant now, Webhook webhook) {
        ObjectNode body = begin(EventType.WEBHOOK_TEST, now);
        body.putObject("data").put("webhook", webhook.id()).put("test", webhook.test());
        return JSON.writeValueAsString(body);
    }

    private static ObjectNode begin(EventType type, Instant now) {
        return JSON.createObjectNode().put("type", type.text()).put("timestamp", now.toString());
    }

    private static void number(ObjectNode data, String name, @Nullable BigDecimal number) {
        data.put(name, number);
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis).toString();
    }
}
