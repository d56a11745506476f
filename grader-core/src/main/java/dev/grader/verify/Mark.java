package dev.grader.verify;

import java.util.Optional;

/**
 * What a comment in an accepted solution says of a mutant: that it is no mistake, and why.
 *
 * @param line of the comment, counted from 1
 * @param replacement by which the mutant is known on that line
 * @param reason why no test can tell the two apart
 */
record Mark(int line, String replacement, String reason) {
    static final String BEGIN = "# equivalent: ";
    private static final String BECAUSE = ", because ";

    /** Reads {@code n <= 2, because n is never 2}; empty when it gives no reason. */
    static Optional<Mark> parse(int line, String text) {
        int at = text.lastIndexOf(BECAUSE);
        if (at <= 0 || text.substring(at + BECAUSE.length()).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Mark(
                line,
                Mutant.oneLine(text.substring(0, at)),
                text.substring(at + BECAUSE.length()).strip()));
    }

    boolean isOf(Mutant mutant) {
        return mutant.firstLine() <= line
                && line <= mutant.lastLine()
                && mutant.name().equals(replacement);
    }

    /** The comment that would mark it, but for the reason. */
    static String commentFor(Mutant mutant) {
        return BEGIN + mutant.name() + BECAUSE + "…";
    }
}
