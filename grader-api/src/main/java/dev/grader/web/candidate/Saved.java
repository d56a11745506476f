package dev.grader.web.candidate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is saved for one challenge.
 *
 * @param revision grows with every save; 0 while nothing is saved
 * @param at null likewise
 */
public record Saved(int revision, Work work, @Nullable Instant at) {}
