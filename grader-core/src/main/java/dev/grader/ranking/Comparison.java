package dev.grader.ranking;

/**
 * Two functions compared at one size of input.
 *
 * @param first of the two
 * @param second of the two
 * @param size of the inputs
 * @param repetitions that were compared, each with its own pair
 * @param medianRatio of the second one's time to the first one's in the same repetition: above 1 where the first is faster
 * @param relation of the first to the second
 */
public record Comparison(
        String first, String second, int size, int repetitions, double medianRatio, Relation relation) {

    /** The same, seen from the other one. */
    Comparison reversed() {
        return new Comparison(second, first, size, repetitions, 1 / medianRatio, relation.opposite());
    }

    boolean isAbout(String one, String other) {
        return first.equals(one) && second.equals(other);
    }
}
