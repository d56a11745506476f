package dev.grader.assessments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link says before it is used.
 *
 * @param invitation its id
 * @param opens whether it can be used; what follows may be shown even where it cannot
 * @param resumes whether the candidate has begun already, and goes on with the same time
 * @param candidateName null once it has been kept long enough
 * @param deadlineAt where the candidate has begun and there is a time limit; else null
 */
public record Invited(
        String invitation,
        Opens opens,
        boolean resumes,
        @Nullable String candidateName,
        Instant expiresAt,
        @Nullable Instant deadlineAt,
        Assessment assessment) {

    /** Whether a link can be used, or why not. */
    public enum Opens {
        YES,
        /** It was, once: whoever did may go on in the same browser, everybody else needs another link. */
        USED,
        EXPIRED,
        REVOKED,
        FINISHED
    }

    public boolean isOpen() {
        return opens == Opens.YES;
    }
}
