package dev.grader.webhooks;

import dev.grader.errors.ProblemException;
import dev.grader.json.Fields;
import dev.grader.webhooks.guard.UrlGuard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a client wants a webhook to be. */
public record WebhookWish(String url, @Nullable String description, Set<EventType> events, boolean enabled) {
    public static final int LONGEST_DESCRIPTION = 200;
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
        List<String> known = EventType.texts();
        Set<EventType> events =
                EventType.read(fields.words("events", known).orElseGet(() -> new LinkedHashSet<>(known)));
        boolean enabled = fields.flag("enabled").orElse(true);
        fields.finish();
        return new WebhookWish(url, description, events, enabled);
    }

    private static Set<String> names(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
