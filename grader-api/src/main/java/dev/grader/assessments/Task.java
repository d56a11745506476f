package dev.grader.assessments;

import org.jspecify.annotations.Nullable;

/**
 * One challenge of an assessment.
 *
 * @param attempts how often it may be handed in; null where the assessment says it for all
 */
public record Task(String slug, @Nullable Integer attempts) {
    public Task {
        if (slug.isBlank() || (attempts != null && attempts < 1)) {
            throw new IllegalArgumentException("A challenge of an assessment has a name, and one attempt at least.");
        }
    }
}
