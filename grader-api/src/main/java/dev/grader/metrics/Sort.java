package dev.grader.metrics;

import java.util.Locale;

/** What sort of job it is. */
public enum Sort {
    SUBMISSION,
    REGRADE;

    /** The value of the tag {@code sort}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
