package dev.grader.submission;

/**
 * A solution to one challenge, ready to be graded.
 *
 * @param id opaque, never blank, unique among all submissions
 * @param challenge the slug of the challenge it answers; whether there is such a one is for the catalog to say
 * @param source the solution
 * @param mode which tests it meets
 */
public record Submission(String id, String challenge, SourceCode source, Mode mode) {

    public Submission {
        requireText(id, "id");
        requireText(challenge, "challenge");
    }

    private static void requireText(String value, String field) {
        if (value.isBlank()) {
            throw new InvalidSubmissionException(
                    InvalidSubmissionException.Reason.MALFORMED,
                    "The submission's " + field + " is blank: give it one.");
        }
    }
}
