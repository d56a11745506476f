package dev.grader.assessments;

import dev.grader.access.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate at work.
 *
 * @param invitation its id
 * @param assessment with title, introduction and challenges, as it is for everybody who takes it
 * @param candidateName null once it has been kept long enough
 * @param deadlineAt null where there is no time limit
 * @param finishedAt when the candidate finished or time was over; null until then
 * @param finishedBy {@code candidate} or {@code time}; null until then
 * @param caller as whom the candidate acts: what was submitted by it is all that it sees, redacted
 */
public record Sitting(
        String invitation,
        Assessment assessment,
        @Nullable String candidateName,
        Instant begunAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        Caller caller) {

    /** Whether something can be saved and handed in still. */
    public boolean isOpen(Instant now) {
        return finishedAt == null
                && (deadlineAt == null || deadlineAt.plus(Invitation.GRACE).isAfter(now));
    }
}
