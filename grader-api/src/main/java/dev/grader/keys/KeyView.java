package dev.grader.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grader.access.KeyIds;
import dev.grader.access.Scope;
import dev.grader.keys.TenantKeys.Made;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is told.
 *
 * @param scopes in the order submit, read, author, admin
 * @param key its text: only in the answer that makes it, and never again
 */
record KeyView(
        String id,
        @Nullable String name,
        String role,
        List<String> scopes,
        boolean test,
        @Nullable String candidate,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String successor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static KeyView of(KeyRecord key) {
        return of(key, null);
    }

    static KeyView of(Made made) {
        return of(made.key(), made.text());
    }

    private static KeyView of(KeyRecord key, @Nullable String text) {
        return new KeyView(
                KeyIds.told(key.id()),
                key.grant().name(),
                key.grant().role().text(),
                key.grant().scopes().stream().sorted().map(Scope::text).toList(),
                key.grant().test(),
                key.grant().candidate(),
                key.createdAt(),
                key.grant().expiresAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                key.successor() == null ? null : KeyIds.told(key.successor()),
                text);
    }

    String path() {
        return "/v1/keys/" + id;
    }

    /** Says which it is, never what opens the door. */
    @Override
    public String toString() {
        return "KeyView[" + id + "]";
    }
}
