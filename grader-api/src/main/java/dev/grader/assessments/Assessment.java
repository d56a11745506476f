package dev.grader.assessments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What candidates are asked to do, as staff see it.
 *
 * @param introduction plain text, for candidates; null where there is none
 * @param challenges in the order in which they are shown
 * @param attempts how often each may be handed in, unless it says otherwise itself; null for as often as one likes
 * @param timeLimitMinutes from when a candidate begins; null for as long as one likes
 * @param showResults whether candidates see what their submissions came to
 * @param createdBy the id of a key
 * @param version counts every change
 * @param begunAt when the first candidate began, since when only the texts and {@code showResults} change; null until then
 * @param archivedAt since when nobody is invited any more; null until then
 */
public record Assessment(
        String id,
        String title,
        @Nullable String introduction,
        List<Task> challenges,
        @Nullable Integer attempts,
        @Nullable Integer timeLimitMinutes,
        boolean showResults,
        String createdBy,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant begunAt,
        @Nullable Instant archivedAt) {
    public Assessment {
        challenges = List.copyOf(challenges);
    }

    /** The challenge of that slug, where it belongs to this. */
    public Optional<Task> task(String slug) {
        return challenges.stream().filter(task -> task.slug().equals(slug)).findFirst();
    }

    /** How often that one may be handed in; empty for as often as one likes. */
    Optional<Integer> attemptsAt(Task task) {
        return Optional.ofNullable(task.attempts() == null ? attempts : task.attempts());
    }

    /** Whether a wish leaves as it is what decides a result. */
    boolean isOnlyReworded(AssessmentWish wish) {
        return new AssessmentWish(
                        wish.title(), wish.introduction(), challenges, attempts, timeLimitMinutes, wish.showResults())
                .equals(wish);
    }
}
