package dev.grader.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * When one function is faster than another. In every repetition both took their time with equal inputs, one right after the other;
 * the ratio of the two times is one sample, and what slows the whole machine down leaves it alone. The first is <em>faster</em> if a
 * {@linkplain SignTest sign test} shows with that confidence that the median of the ratios lies above {@code tie}. They <em>tie</em>
 * if it shows, in both directions, that it lies within: that no difference was found is no proof that there is none (two one-sided
 * tests, Schuirmann 1987). Otherwise the comparison is open.
 *
 * @param confidence of each test, at least one half and below 1
 * @param tie the ratio of the two times up to which they count as equally fast; at least 1, which makes no ties
 */
public record Rule(double confidence, double tie) {
    public Rule {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence is " + confidence + ": use a number from 0.5 to below 1.");
        }
        if (!(tie >= 1 && Double.isFinite(tie))) {
            throw new IllegalArgumentException("The ratio of a tie is " + tie + ": use a number from 1 on.");
        }
    }

    /** Two of the functions, compared at that size. */
    public Comparison compare(String first, String second, Times times) {
        List<Long> mine = times.of(first);
        List<Long> others = times.of(second);
        double[] ratios = IntStream.range(0, times.repetitions())
                .mapToDouble(at -> (double) others.get(at) / mine.get(at))
                .sorted()
                .toArray();
        return new Comparison(first, second, times.size(), ratios.length, median(ratios), relation(ratios));
    }

    /** Every pair of them, each once, in the order in which they are named. */
    public List<Comparison> compareAll(List<String> functions, Times times) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int first = 0; first < functions.size(); first++) {
            for (int second = first + 1; second < functions.size(); second++) {
                comparisons.add(compare(functions.get(first), functions.get(second), times));
            }
        }
        return comparisons;
    }

    private Relation relation(double[] ratios) {
        if (shown(ratios, ratio -> ratio > tie)) {
            return Relation.FASTER;
        }
        if (shown(ratios, ratio -> ratio < 1 / tie)) {
            return Relation.SLOWER;
        }
        boolean within = shown(ratios, ratio -> ratio < tie) && shown(ratios, ratio -> ratio > 1 / tie);
        return within ? Relation.TIE : Relation.OPEN;
    }

    private boolean shown(double[] ratios, DoublePredicate beyond) {
        int count = (int) IntStream.range(0, ratios.length)
                .filter(at -> beyond.test(ratios[at]))
                .count();
        return SignTest.shows(count, ratios.length, confidence);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
