package dev.grader.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what was answered against what the document says of it. */
final class Documented {
    /** Those that mean something to a client, and so must be told of. */
    private static final Set<String> HEADERS = Set.of(
            "location",
            "retry-after",
            "preference-applied",
            "link",
            "etag",
            "last-modified",
            "www-authenticate",
            "allow",
            "accept",
            "idempotent-replayed",
            "ratelimit",
            "ratelimit-policy",
            "deprecation",
            "sunset");

    private Documented() {}

    /** Status, headers, type and body. */
    static void holds(Operation operation, Answer answer) {
        JsonNode response = operation.response(answer.status());
        Set<String> told = response.path("headers").propertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(answer.response().headers().map().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(HEADERS::contains)
                        // Of refusals only that one speaks of it for which it is meant.
                        .filter(name ->
                                !name.startsWith("ratelimit") || answer.status() < 400 || answer.status() == 429))
                .as("headers of %s %s", operation, answer)
                .allMatch(told::contains);
        if (!response.has("content")) {
            assertThat(answer.text()).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").orElseThrow().replaceFirst(";.*", "");
        JsonNode media = response.get("content").path(type);
        assertThat(media.isMissingNode()).as("%s of %s", type, operation).isFalse();
        if (type.endsWith("json")) {
            JsonNode schema = Schemas.strict(operation.spec().whole(media.get("schema")));
            assertThat(Schemas.faults(schema, answer.json()))
                    .as("%s %s", operation, answer)
                    .isEmpty();
        }
    }

    /** A problem less what differs from request to request: where it was met, and ids. */
    static JsonNode withoutNames(JsonNode problem) {
        ObjectNode copy = ((ObjectNode) problem).deepCopy();
        copy.remove("instance");
        return JsonMapper.shared()
                .readTree(copy.toString()
                        .replaceAll("\\b(sub|reg|bat|wh|msg|asm|inv|cmt|shr)_[0-9a-f]{8}-[0-9a-f-]{27}", "$1_…")
                        .replaceAll("key_[0-9a-f]{16}(?=[^0-9a-f])", "key_…")
                        .replaceAll("now \\\\\"[^\"]*\\\\\"", "now …")
                        .replaceAll("more than \\d+ requests", "more than … requests"));
    }
}
