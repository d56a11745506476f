package dev.grader.webhooks;

import dev.grader.submissions.Outbox.Happening;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a webhook can be told of. */
public enum EventType {
    SUBMISSION_FINISHED,
    SUBMISSION_CANCELLED,
    SUBMISSION_REVIEWED,
    REGRADE_FINISHED,
    /** Somebody asked for it: sent whether a webhook is told of such or not. */
    WEBHOOK_TEST;

    static EventType of(Happening what) {
        return switch (what) {
            case FINISHED -> SUBMISSION_FINISHED;
            case CANCELLED -> SUBMISSION_CANCELLED;
            case REVIEWED -> SUBMISSION_REVIEWED;
            case REGRADED -> REGRADE_FINISHED;
        };
    }

    /** As it is stored and told: {@code submission.finished}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** All of them. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(EventType::text).toList();
    }

    /** How several lie in a column: words with blanks between. */
    static String write(Set<EventType> types) {
        return types.stream().map(EventType::text).collect(Collectors.joining(" "));
    }

    /** Those that are told so; others are passed over. */
    public static Set<EventType> read(Collection<String> texts) {
        EnumSet<EventType> types = EnumSet.noneOf(EventType.class);
        Arrays.stream(values()).filter(type -> texts.contains(type.text())).forEach(types::add);
        return types;
    }
}
