package dev.grader.assessments;

/**
 * A link that was used.
 *
 * @param secret for the cookie of the browser that used it: shown once, and logged nowhere
 */
public record Begun(String secret, Sitting sitting) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "Begun[" + sitting.invitation() + "]";
    }
}
