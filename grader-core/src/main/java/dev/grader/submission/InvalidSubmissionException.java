package dev.grader.submission;

/** What was handed in cannot be graded; the message is one sentence for the person who sent it. */
public final class InvalidSubmissionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which refusal this is; callers that speak HTTP answer the first with 413, the second with 400. */
    public enum Reason {
        TOO_LARGE,
        MALFORMED
    }

    private final Reason reason;

    public InvalidSubmissionException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
