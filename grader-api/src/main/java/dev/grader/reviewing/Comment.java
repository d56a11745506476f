package dev.grader.reviewing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment, as it is told.
 *
 * @param line of the source, from 1; null where it is about the whole
 * @param author the id of the key it was written with
 * @param authorName what people call that key or its holder; null where it has no name
 * @param editedAt null where it is as it was written
 */
public record Comment(
        String id,
        @Nullable Integer line,
        String text,
        String author,
        @Nullable String authorName,
        Instant createdAt,
        @Nullable Instant editedAt) {
    /** Characters. */
    public static final int LONGEST = 4_000;
}
