package dev.grader.submission;

import org.jspecify.annotations.Nullable;

/**
 * An answer to one challenge, ready to be graded.
 *
 * @param id opaque, never blank, unique among all submissions
 * @param challenge the slug of the challenge it answers; whether there is such a one is for the catalog to say
 * @param source the program; empty where none is asked for
 * @param answer beside the program or in its stead; null where a program is all there is
 * @param mode which tests it meets
 * @param inputs to be run beside them; whether the challenge and the mode have a use for them is for grading to say
 */
public record Submission(
        String id,
        String challenge,
        SourceCode source,
        @Nullable Answer answer,
        Mode mode,
        Inputs inputs) {

    public Submission {
        requireText(id, "id");
        requireText(challenge, "challenge");
    }

    /** Without inputs. */
    public Submission(String id, String challenge, SourceCode source, @Nullable Answer answer, Mode mode) {
        this(id, challenge, source, answer, mode, Inputs.NONE);
    }

    /** A program and nothing else. */
    public Submission(String id, String challenge, SourceCode source, Mode mode) {
        this(id, challenge, source, null, mode);
    }

    /** An answer and no program. */
    public Submission(String id, String challenge, Answer answer, Mode mode) {
        this(id, challenge, SourceCode.NONE, answer, mode);
    }

    private static void requireText(String value, String field) {
        if (value.isBlank()) {
            throw new InvalidSubmissionException(
                    InvalidSubmissionException.Reason.MALFORMED,
                    "The submission's " + field + " is blank: give it one.");
        }
    }
}
