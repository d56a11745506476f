package dev.grader.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What messages to webhooks, sent or not, hold of a submission's metadata. Thread-safe. */
final class MessageTexts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    MessageTexts(JdbcClient database) {
        this.database = database;
    }

    /** Takes them out, as a part of the running transaction. */
    void strip(String submission) {
        database.sql("select id, body from webhook_messages where submission = :id")
                .param("id", submission)
                .query((row, number) -> new Kept(row.getString("id"), row.getString("body")))
                .list()
                .forEach(message -> database.sql("update webhook_messages set body = :body where id = :id")
                        .param("body", bare(message.body()))
                        .param("id", message.id())
                        .update());
    }

    private static String bare(String body) {
        JsonNode message = JSON.readTree(body);
        if (message.get("data") instanceof ObjectNode data) {
            data.putObject("metadata");
        }
        return JSON.writeValueAsString(message);
    }

    private record Kept(String id, String body) {}
}
