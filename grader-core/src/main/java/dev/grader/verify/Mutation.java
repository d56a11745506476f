package dev.grader.verify;

import java.util.List;

/**
 * What became of mutants.
 *
 * @param made how many there are
 * @param judged how many were tried and are not marked as equivalent
 * @param killed how many of these failed a hidden test
 * @param equivalent how many are marked as equivalent
 * @param survivors those that were judged and not killed
 */
public record Mutation(int made, int judged, int killed, int equivalent, List<Survivor> survivors) {
    /** As many must be killed, of all that are judged. */
    public static final double LEAST = 0.9;

    public Mutation {
        survivors = List.copyOf(survivors);
        if (killed > judged || judged + equivalent > made) {
            throw new IllegalArgumentException("Of " + made + " mutants " + judged + " were judged, " + equivalent
                    + " are equivalent and " + killed + " were killed: these cannot all be true.");
        }
    }

    /** From 0 to 1; 1 where none was judged. */
    public double score() {
        return judged == 0 ? 1 : (double) killed / judged;
    }

    /** Whether so many were killed; of a sample, which is too small for tenths, the number is rounded down. */
    boolean isEnough() {
        boolean sampled = judged + equivalent < made;
        double wanted = judged * LEAST;
        return killed >= (sampled ? Math.floor(wanted) : wanted);
    }

    static Mutation sum(List<Mutation> all) {
        return new Mutation(
                all.stream().mapToInt(Mutation::made).sum(),
                all.stream().mapToInt(Mutation::judged).sum(),
                all.stream().mapToInt(Mutation::killed).sum(),
                all.stream().mapToInt(Mutation::equivalent).sum(),
                all.stream().flatMap(one -> one.survivors().stream()).toList());
    }
}
