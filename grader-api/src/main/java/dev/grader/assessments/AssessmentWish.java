package dev.grader.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants an assessment to be: see {@link Assessment}. */
public record AssessmentWish(
        String title,
        @Nullable String introduction,
        List<Task> challenges,
        @Nullable Integer attempts,
        @Nullable Integer timeLimitMinutes,
        boolean showResults) {
    /** Characters. */
    public static final int LONGEST_TITLE = 200;

    /** Characters. */
    public static final int LONGEST_INTRODUCTION = 10_000;

    public static final int MOST_CHALLENGES = 50;
    public static final int MOST_ATTEMPTS = 1_000;
    public static final int SHORTEST_MINUTES = 5;

    /** A week. */
    public static final int LONGEST_MINUTES = 10_080;

    public AssessmentWish {
        challenges = List.copyOf(challenges);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A title has 1 to %d characters.".formatted(LONGEST_TITLE));
        }
        if (challenges.isEmpty() || challenges.size() > MOST_CHALLENGES) {
            throw new IllegalArgumentException("An assessment has 1 to %d challenges.".formatted(MOST_CHALLENGES));
        }
    }
}
