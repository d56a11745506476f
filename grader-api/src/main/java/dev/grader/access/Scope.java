package dev.grader.access;

import java.util.Locale;

/** What a key may be used for. Its {@link Role} says which of these it can have, and what its holder sees. */
public enum Scope {
    /** Handing in, and taking back what was handed in. */
    SUBMIT,
    /** Reading submissions, reports and challenges. */
    READ,
    /** Judging: reviews, regrades, serving changed challenges. */
    AUTHOR,
    /** What concerns the whole tenant: its keys, webhooks, limits, its log and its candidates' data. */
    ADMIN;

    /** As it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
