package dev.grader.bench.sections;

import dev.grader.bench.packages.GeneratedPackage;
import dev.grader.bench.packages.PaddedSource;
import dev.grader.bench.report.At;
import dev.grader.bench.report.Names;
import dev.grader.bench.subject.Http.Solution;
import dev.grader.submission.SourceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is varied, one thing at a time, and the challenges that it takes. */
public final class Curves {
    static final String SOURCE = "source";
    static final String TEXT = "text there and back";
    static final String NUMBERS = "list[int] there and back";
    static final String CALLS = "remote calls";
    static final int TEN = 10;

    private static final int KIBIBYTE = 1024;
    private static final List<Integer> SOURCE_SIZES = List.of(KIBIBYTE, 16 * KIBIBYTE, SourceCode.MAX_BYTES - KIBIBYTE);
    private static final List<Integer> VALUE_SIZES = List.of(KIBIBYTE, 64 * KIBIBYTE, KIBIBYTE * KIBIBYTE);
    private static final int MIDDLE_CALLS = 1_000;

    private Curves() {}

    /**
     * A point of a curve.
     *
     * @param figure the curve's name
     * @param at where on it
     * @param solution what is handed in there
     * @param repeats how often
     */
    record Point(String figure, At at, Solution solution, int repeats) {}

    /** All challenges that {@link #points} needs. */
    public static List<GeneratedPackage> packages(Amounts amounts) {
        return Stream.of(
                        tests(amounts).stream().map(GeneratedPackage::ofTests),
                        VALUE_SIZES.stream().map(GeneratedPackage::ofText),
                        VALUE_SIZES.stream().map(GeneratedPackage::ofNumbers),
                        calls(amounts).stream().map(GeneratedPackage::ofCalls))
                .flatMap(one -> one)
                .toList();
    }

    static List<Point> points(Amounts amounts) {
        int repeats = amounts.repeats();
        List<Point> points = new ArrayList<>();
        tests(amounts)
                .forEach(count -> points.add(point(
                        Names.COST_OF_TESTS,
                        "tests",
                        count,
                        GeneratedPackage.ofTests(count).solution(),
                        repeats)));
        String one = GeneratedPackage.ofTests(1).slug();
        SOURCE_SIZES.forEach(
                size -> points.add(point(SOURCE, "bytes", size, Solution.of(one, PaddedSource.of(size)), repeats)));
        VALUE_SIZES.forEach(size -> points.add(
                point(TEXT, "bytes", size, GeneratedPackage.ofText(size).solution(), repeats)));
        VALUE_SIZES.forEach(size -> points.add(
                point(NUMBERS, "bytes", size, GeneratedPackage.ofNumbers(size).solution(), repeats)));
        calls(amounts)
                .forEach(count -> points.add(point(
                        CALLS,
                        "calls",
                        count,
                        GeneratedPackage.ofCalls(count).solution(),
                        count > MIDDLE_CALLS ? amounts.fewRepeats() : repeats)));
        return points;
    }

    private static Point point(String figure, String axis, int value, Solution solution, int repeats) {
        return new Point(figure, new At(axis, value), solution, repeats);
    }

    private static List<Integer> tests(Amounts amounts) {
        return Stream.of(1, TEN, amounts.mostTests()).distinct().toList();
    }

    private static List<Integer> calls(Amounts amounts) {
        return Stream.of(1, MIDDLE_CALLS, amounts.mostCalls()).distinct().toList();
    }
}
