package dev.grader.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link, as it is told to those who may make some.
 *
 * @param submissions their ids, in the order in which they are shown; those that were erased since are missing
 * @param candidateNames whether whoever has the link reads them
 * @param comments likewise
 * @param createdBy the id of the key
 * @param createdByName what people call that key or its holder; null where it has no name
 * @param revokedAt null unless somebody did
 * @param url relative to the service; told once, when it is made, for nothing here knows it later
 */
public record Share(
        String id,
        List<String> submissions,
        boolean candidateNames,
        boolean comments,
        String createdBy,
        @Nullable String createdByName,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url) {
    public Share {
        submissions = List.copyOf(submissions);
    }

    Share of(List<String> shown) {
        return new Share(
                id, shown, candidateNames, comments, createdBy, createdByName, createdAt, expiresAt, revokedAt, url);
    }

    Share at(String path) {
        return new Share(
                id,
                submissions,
                candidateNames,
                comments,
                createdBy,
                createdByName,
                createdAt,
                expiresAt,
                revokedAt,
                path);
    }

    /** Whether it still opens something at that moment. */
    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Says which it is, never what opens the door. */
    @Override
    public String toString() {
        return "Share[" + id + "]";
    }
}
