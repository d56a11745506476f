package dev.grader.figures;

import org.jspecify.annotations.Nullable;

/**
 * A challenge's health in a line of a list.
 *
 * @param submissions how many are finished
 * @param scored how many of these have a score, {@code accepted} how many of those passed every test
 * @param proven what came of its last proof; null where there is none
 * @param mutationScore from 0 to 1; null where no mutants were tried
 */
public record Overview(
        long submissions,
        long scored,
        long accepted,
        @Nullable Boolean proven,
        @Nullable Double mutationScore) {
    /** Of a challenge of which nothing is known. */
    public static final Overview NONE = new Overview(0, 0, 0, null, null);

    /** Percent of those that have a score; null where none has. */
    public @Nullable Long percentAccepted() {
        return scored == 0 ? null : Math.round(100.0 * accepted / scored);
    }
}
