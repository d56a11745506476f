package dev.grader.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Small questions about texts that came from outside. */
public final class Texts {
    private Texts() {}

    /** What is said of a broken text, by the name of the field that holds it. */
    public static final String BROKEN =
            "%s holds a NUL or half of a surrogate pair, which no UTF-8 text has: leave it out.";

    /** Whether it holds what no text should: a NUL, or half of a surrogate pair, which no UTF-8 can carry. */
    public static boolean isBroken(String text) {
        return text.indexOf('\0') >= 0 || text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** On one line, without control characters, cut after so many characters. */
    public static String oneLine(String text, int length) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length) + "…";
    }

    /** The name of those known that was most likely meant. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        // A slip is a third of the name at most: beyond that a guess misleads.
        int bound = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= bound)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** Levenshtein's: insertions, deletions and replacements. */
    private static int distance(String from, String to) {
        if (Math.abs(from.length() - to.length()) > to.length()) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
