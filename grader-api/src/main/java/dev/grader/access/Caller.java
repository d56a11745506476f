package dev.grader.access;

/** Whose request this is: found once a request from its key, and handed to controllers as a request attribute. */
public record Caller(String tenant, String key, Role role) {
    /** The name of the request attribute. */
    public static final String ATTRIBUTE = "grader.caller";

    /** Whether this caller sees only what was submitted with its own key, redacted. */
    public boolean isCandidate() {
        return role == Role.CANDIDATE;
    }
}
