package dev.grader.ranking;

import java.util.Comparator;
import java.util.List;

/**
 * How functions compare, as it was measured. What counts is the largest size: efficiency is asked for where it matters. The smaller
 * ones tell whether that is the whole story.
 *
 * @param functions at least two
 * @param comparisons of every pair at every size
 */
public record MeasuredOrder(List<String> functions, List<Comparison> comparisons) {
    public MeasuredOrder {
        functions = List.copyOf(functions);
        comparisons = List.copyOf(comparisons);
    }

    /** Compares all of them at every size. */
    public static MeasuredOrder of(List<String> functions, List<Times> times, Rule rule) {
        return new MeasuredOrder(
                functions,
                times.stream()
                        .sorted(Comparator.comparingInt(Times::size))
                        .flatMap(size -> rule.compareAll(functions, size).stream())
                        .toList());
    }

    /** Each pair once, at the largest size, in the order in which the functions are named. */
    public List<Comparison> decisive() {
        int largest = comparisons.stream().mapToInt(Comparison::size).max().orElseThrow();
        return comparisons.stream()
                .filter(comparison -> comparison.size() == largest)
                .toList();
    }

    /** How the first compares with the second at the largest size. */
    public Comparison between(String first, String second) {
        return decisive().stream()
                .map(comparison -> comparison.isAbout(second, first) ? comparison.reversed() : comparison)
                .filter(comparison -> comparison.isAbout(first, second))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody compared " + first + " with " + second + "."));
    }

    /** Whether the first may stand before the second: it is not the slower one. What ties, or stayed open, is right either way. */
    public boolean allows(String first, String second) {
        return between(first, second).relation() != Relation.SLOWER;
    }

    /** What was measured to a result at the largest size. */
    public boolean isSettled() {
        return open().isEmpty();
    }

    /** The pairs of which the measurements at the largest size say nothing; they count as ties. */
    public List<Comparison> open() {
        return decisive().stream()
                .filter(comparison -> comparison.relation() == Relation.OPEN)
                .toList();
    }

    /** Comparisons at smaller sizes that say something else than the largest: where the order depends on the size. */
    public List<Comparison> dissenting() {
        return comparisons.stream()
                .filter(comparison -> comparison.relation() != Relation.OPEN)
                .filter(comparison -> comparison.relation()
                        != between(comparison.first(), comparison.second()).relation())
                .toList();
    }

    /** Each pair of which one is faster, that one first, in the order of {@link #decisive}. */
    public List<List<String>> faster() {
        return decisive().stream()
                .filter(comparison ->
                        comparison.relation() == Relation.FASTER || comparison.relation() == Relation.SLOWER)
                .map(comparison -> comparison.relation() == Relation.FASTER
                        ? List.of(comparison.first(), comparison.second())
                        : List.of(comparison.second(), comparison.first()))
                .toList();
    }
}
