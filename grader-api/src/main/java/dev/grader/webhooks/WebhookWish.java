package dev.grader.webhooks;

import dev.grader.errors.ProblemException;
import dev.grader.json.Fields;
import dev.grader.json.Texts;
import dev.grader.webhooks.guard.UrlGuard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client wants a webhook to be. */
record WebhookWish(String url, @Nullable String description, Set<EventType> events, boolean enabled) {
    private static final int LONGEST_DESCRIPTION = 200;
    private static final Set<String> OF_NEW_ONES = names("url", "events", "description");
    private static final Set<String> OF_CHANGED_ONES = names("url", "events", "description", "enabled");

    /** @throws ProblemException when the body is of another form */
    static WebhookWish ofNew(ObjectNode body) {
        return read(new Fields(body, OF_NEW_ONES));
    }

    /** @throws ProblemException when the body is of another form */
    static WebhookWish ofChanged(ObjectNode body) {
        return read(new Fields(body, OF_CHANGED_ONES));
    }

    private static WebhookWish read(Fields fields) {
        String url = fields.required("url", UrlGuard.LONGEST);
        String description = fields.text("description", LONGEST_DESCRIPTION).orElse(null);
        Set<EventType> events =
                EventType.read(fields.value("events", WebhookWish::words).orElseGet(EventType::texts));
        boolean enabled = fields.value("enabled", WebhookWish::flag).orElse(true);
        fields.finish();
        return new WebhookWish(url, description, events, enabled);
    }

    private static List<String> words(JsonNode value) {
        List<String> known = EventType.texts();
        if (!value.isArray()
                || value.isEmpty()
                || value.size() > 20
                || !value.valueStream().allMatch(JsonNode::isString)) {
            throw new IllegalArgumentException(
                    "events is not an array of names: use some of %s, or leave it out for all."
                            .formatted(String.join(", ", known)));
        }
        List<String> words = value.valueStream().map(JsonNode::stringValue).toList();
        for (String word : words) {
            if (!known.contains(word)) {
                String shown = Texts.oneLine(word, 60);
                throw new IllegalArgumentException(Texts.nearest(word, known)
                        .map(meant -> "There is no event %s: did you mean %s?".formatted(shown, meant))
                        .orElse("There is no event %s: there are %s.".formatted(shown, String.join(", ", known))));
            }
        }
        return words;
    }

    private static Boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("enabled is neither true nor false: use one of them.");
        }
        return value.booleanValue();
    }

    private static Set<String> names(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
