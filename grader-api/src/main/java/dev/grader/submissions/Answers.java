package dev.grader.submissions;

import dev.grader.submission.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How an answer is written as JSON, for clients and in the database: a text as a string, an order as an array. Thread-safe. */
public final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private Answers() {}

    /** Null for null. */
    public static @Nullable String write(@Nullable Answer answer) {
        return answer == null ? null : JSON.writeValueAsString(value(answer));
    }

    /** Reads what {@link #write} wrote. */
    public static @Nullable Answer read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode node = JSON.readTree(json);
        return node.isArray() ? new Answer.Order(JSON.convertValue(node, NAMES)) : new Answer.Text(node.stringValue());
    }

    /** A string or a list of strings. */
    public static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Text words -> words.text();
            case Answer.Order order -> order.names();
        };
    }
}
