package dev.grader.keys;

import dev.grader.access.Grant;
import dev.grader.access.Scope;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept, without what proves it.
 *
 * @param id as it is stored
 * @param revokedAt when somebody ended it; null until then
 * @param lastUsedAt right to a minute; null until it is used
 * @param successor the id of the key that took its place, or is taking it; null where it was never rotated
 */
public record KeyRecord(
        String id,
        Grant grant,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String successor) {

    /** Whether it opens anything. */
    public boolean isLive(Instant now) {
        return revokedAt == null
                && (grant.expiresAt() == null || grant.expiresAt().isAfter(now));
    }

    /** How long it was made for; null for ever. */
    @Nullable
    Duration life() {
        return grant.expiresAt() == null ? null : Duration.between(createdAt, grant.expiresAt());
    }

    /** Whether it can make other keys, for the real thing. */
    boolean isAdministrator() {
        return !grant.test() && grant.scopes().contains(Scope.ADMIN);
    }
}
