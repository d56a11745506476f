package dev.grader.figures;

import java.util.Arrays;
import java.util.Optional;

/** How figures lie: the least, the one in the middle, the most. */
public record Spread(long least, long median, long most) {

    /** Of any number of figures; empty of none. Of an even number the median is the lower of the two in the middle: one that was measured. */
    static Optional<Spread> of(long... figures) {
        if (figures.length == 0) {
            return Optional.empty();
        }
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        return Optional.of(new Spread(sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]));
    }
}
