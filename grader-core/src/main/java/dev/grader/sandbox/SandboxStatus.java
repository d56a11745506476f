package dev.grader.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A glance at the sandbox, for health checks and metrics.
 *
 * @param wanted how many cells there should be
 * @param idle how many are warm and free
 * @param leased how many are at work
 * @param examinerUp whether an examiner answers
 * @param trouble what last kept the sandbox from being whole, or null while nothing does
 */
public record SandboxStatus(
        int wanted,
        int idle,
        int leased,
        boolean examinerUp,
        @Nullable String trouble) {

    /** Whether a job would be served now or as soon as a cell is free. */
    public boolean serving() {
        return examinerUp && idle + leased > 0;
    }
}
