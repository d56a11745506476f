package dev.grader.keeping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long is kept what has ended, cancelled or with a result.
 *
 * @param texts source, answer, metadata, and what reports hold of them, counted from the first result; null for ever
 * @param submissions the whole record with its regrades, counted likewise; null for ever
 * @param audit what was done with which key; null for ever
 */
public record Times(
        @Nullable Duration texts,
        @Nullable Duration submissions,
        @Nullable Duration audit) {}
