package dev.grader.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, as it is told; its secrets are told once, when they are made.
 *
 * @param disabledBecause {@code asked}, {@code gone} (it answered 410) or {@code failing} (for five days); null while it is enabled
 * @param test whether it is told of submissions made with test keys, and of no others
 * @param oldSecretUntil until when messages are signed with the secret before, too; null when they are not
 * @param version counts every change, of its own accord or not
 */
public record Webhook(
        String id,
        String url,
        @Nullable String description,
        List<String> events,
        boolean enabled,
        @Nullable String disabledBecause,
        boolean test,
        @Nullable Instant oldSecretUntil,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
