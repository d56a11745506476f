package dev.grader.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the holder of a key may see. */
public enum Role {
    /** A platform's server: everything of its tenant. */
    INTEGRATOR,
    /** A person who reads grading reports: everything of its tenant. */
    INTERVIEWER,
    /** Whoever solves: only what was submitted with the same key, and of hidden tests no more than a candidate may know. */
    CANDIDATE;

    /** Those that a key of this role can have. */
    public Set<Scope> scopes() {
        return switch (this) {
            case INTEGRATOR -> EnumSet.allOf(Scope.class);
            case INTERVIEWER -> EnumSet.of(Scope.SUBMIT, Scope.READ, Scope.AUTHOR);
            case CANDIDATE -> EnumSet.of(Scope.SUBMIT, Scope.READ);
        };
    }

    /** As it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
