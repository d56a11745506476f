package dev.grader.access;

import java.util.Locale;

/** What the holder of a key may see. */
public enum Role {
    /** A platform's server: everything of its tenant. */
    INTEGRATOR,
    /** A person who reads grading reports: everything of its tenant. */
    INTERVIEWER,
    /** Whoever solves: only what was submitted with the same key, and of hidden tests no more than a candidate may know. */
    CANDIDATE;

    /** As it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
