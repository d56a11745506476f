package dev.grader.submissions;

import dev.grader.limits.AttemptLimits;
import dev.grader.submission.Answer;
import dev.grader.submission.Inputs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to have graded, as it was written: of the right form, not yet compared with the challenge.
 *
 * @param source the candidate's program; null when the request gave none
 * @param answer beside a program or in its place, for kinds of challenges that ask for one
 * @param candidate whoever solved it, a name or id of the client's own
 * @param mode {@code submit} or {@code run}
 * @param inputs of a run, to be typed once the program is loaded
 * @param python the version asked for, or null for the challenge's own choice
 * @param metadata the client's own notes, given back as they came
 */
public record NewSubmission(
        String challenge,
        @Nullable String source,
        @Nullable Answer answer,
        @Nullable String candidate,
        String mode,
        Inputs inputs,
        @Nullable String python,
        Map<String, String> metadata) {
    /** Whether it counts: trying the sample tests does not. */
    boolean isAttempt() {
        return mode.equals("submit");
    }

    AttemptLimits.Attempt attempt() {
        return new AttemptLimits.Attempt(candidate, challenge);
    }

    /** The same of somebody. */
    NewSubmission by(String name) {
        return new NewSubmission(challenge, source, answer, name, mode, inputs, python, metadata);
    }
}
