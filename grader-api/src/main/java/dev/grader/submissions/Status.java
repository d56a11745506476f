package dev.grader.submissions;

import java.util.Locale;

/** Where a submission stands. */
public enum Status {
    QUEUED,
    RUNNING,
    FINISHED,
    CANCELLED;

    /** As it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == FINISHED || this == CANCELLED;
    }
}
