package dev.grader.challenge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {}

    /** The known name that is fewest edits away; empty when none is near. */
    static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> edits(name, other) <= FARTHEST)
                .min(Comparator.comparingInt(other -> edits(name, other)));
    }

    /** Levenshtein's distance: letters inserted, removed or replaced. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
