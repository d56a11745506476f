package dev.grader.bench.stats;

import java.util.Collection;
import java.util.List;

/**
 * What is said of measurements of one thing; never a mean, which a single pause of the machine moves.
 *
 * @param count of measurements, at least one
 * @param median the nearest rank, so always one of them
 * @param p99 the nearest rank: with fewer than a hundred it is the largest
 * @param min the least, which is what the machine can do when nobody disturbs it
 */
public record Spread(int count, double median, double p99, double min) {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    public Spread {
        if (count < 1) {
            throw new IllegalArgumentException("Nothing was measured, so there is no median of it.");
        }
    }

    /** Of at least one measurement, in any order. */
    public static Spread of(Collection<? extends Number> measured) {
        List<Double> sorted =
                measured.stream().map(Number::doubleValue).sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured, so there is no median of it.");
        }
        return new Spread(sorted.size(), rank(sorted, HALF), rank(sorted, NEARLY_ALL), sorted.getFirst());
    }

    /** Of a figure that is there once, such as a rate. */
    public static Spread once(double value) {
        return new Spread(1, value, value, value);
    }

    private static double rank(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
