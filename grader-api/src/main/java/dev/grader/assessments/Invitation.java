package dev.grader.assessments;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take an assessment, and how far that is.
 *
 * @param candidate by which what is handed in is known: the platform's own id, or the invitation's
 * @param name for people; null once it has been kept long enough
 * @param email nothing is sent there; null where it is not known
 * @param expiresAt until when the link opens
 * @param usedAt when the latest link was used up; null where it was not
 * @param actor the key the candidate acts with, as it is stored; null until the candidate begins
 * @param deadlineAt null where the assessment has no time limit
 * @param finishedAt when the candidate finished, or time was over; null until then
 * @param finishedBy {@code candidate} or {@code time}; null until then
 * @param notSubmitted of what was saved last and could not be handed in at the end, by slug: {@code invalid}, {@code attempts} where none was
 *     left, {@code challenge} where it is not there any more
 */
public record Invitation(
        String id,
        String assessment,
        String candidate,
        @Nullable String name,
        @Nullable String email,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String actor,
        @Nullable Instant begunAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        Map<String, String> notSubmitted) {
    /** What is under way when time is over is let in. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    public Invitation {
        notSubmitted = Map.copyOf(notSubmitted);
    }

    /** How far one is. */
    public enum State {
        INVITED,
        BEGUN,
        FINISHED,
        EXPIRED,
        REVOKED;

        /** As it is told. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (finishedAt != null || isTimeOver(now)) {
            return State.FINISHED;
        }
        if (begunAt != null) {
            return State.BEGUN;
        }
        return expiresAt.isAfter(now) ? State.INVITED : State.EXPIRED;
    }

    private boolean isTimeOver(Instant now) {
        return deadlineAt != null && !deadlineAt.plus(GRACE).isAfter(now);
    }
}
