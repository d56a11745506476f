package dev.grader.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message.
 *
 * @param id its {@code webhook-id}, the same at every try
 * @param type of the event
 * @param submission null where it tells of none
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param nextAttemptAt null unless it is pending; may be over, while it waits for its turn
 * @param attempts the latest, in their order
 */
public record Delivery(
        String id,
        String type,
        @Nullable String submission,
        String state,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts) {

    /**
     * One try.
     *
     * @param status null when nobody answered
     * @param error a sentence; null when it was taken
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error, long durationMs) {}

    Delivery with(List<Attempt> all) {
        return new Delivery(id, type, submission, state, createdAt, nextAttemptAt, all);
    }
}
