package dev.grader.web.compare;

import dev.grader.report.Report;
import dev.grader.report.Review;
import dev.grader.report.Rubric;
import dev.grader.report.TestReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Submissions to one challenge beside each other: each list has a place for each of them, in their order.
 *
 * @param groups what the tests of each group came to, by its name
 * @param tests how each test ended, by its name; null where it was not there
 * @param rubric what each item of a rubric was given, by its text; null where nobody has reviewed
 */
public record Comparison(
        List<Side> sides,
        Map<String, List<GroupScore>> groups,
        Map<String, List<@Nullable Cell>> tests,
        Map<String, List<@Nullable Boolean>> rubric) {

    /**
     * How one test ended.
     *
     * @param cpuMs null where it is not known
     */
    public record Cell(String verdict, @Nullable Long cpuMs) {}

    static Comparison of(List<Side> sides) {
        List<Report> reports =
                sides.stream().flatMap(side -> side.finished().stream()).toList();
        Map<String, List<GroupScore>> groups = new LinkedHashMap<>();
        Map<String, List<@Nullable Cell>> tests = new LinkedHashMap<>();
        Map<String, List<@Nullable Boolean>> rubric = new LinkedHashMap<>();
        for (Report report : reports) {
            for (TestReport test : report.tests()) {
                groups.computeIfAbsent(
                        test.group(),
                        group -> sides.stream()
                                .map(side -> GroupScore.of(side.report(), group))
                                .toList());
                tests.computeIfAbsent(test.name(), name -> of(sides, side -> cell(side.report(), name)));
            }
            Rubric asked = report.rubric();
            if (asked != null) {
                IntStream.range(0, asked.items().size())
                        .forEach(item -> rubric.computeIfAbsent(
                                asked.items().get(item).text(), text -> of(sides, side -> tick(side.report(), text))));
            }
        }
        return new Comparison(sides, groups, tests, rubric);
    }

    /** How many of the tests ended alike in all. */
    public long alike() {
        return tests.values().stream()
                .filter(cells -> cells.stream()
                                .map(cell -> cell == null ? null : cell.verdict())
                                .distinct()
                                .count()
                        == 1)
                .count();
    }

    private static <T> List<@Nullable T> of(List<Side> sides, Function<Side, @Nullable T> cell) {
        List<@Nullable T> cells = new ArrayList<>();
        sides.forEach(side -> cells.add(cell.apply(side)));
        return cells;
    }

    private static @Nullable Cell cell(@Nullable Report report, String name) {
        return report == null
                ? null
                : report.tests().stream()
                        .filter(test -> test.name().equals(name))
                        .findFirst()
                        .map(test -> new Cell(
                                test.verdict().wireName(),
                                test.cpu() == null
                                        ? null
                                        : Objects.requireNonNull(test.cpu()).toMillis()))
                        .orElse(null);
    }

    private static @Nullable Boolean tick(@Nullable Report report, String text) {
        Rubric rubric = report == null ? null : report.rubric();
        Review review = rubric == null ? null : rubric.review();
        if (rubric == null || review == null) {
            return null;
        }
        return IntStream.range(0, rubric.items().size())
                .filter(item -> rubric.items().get(item).text().equals(text))
                .mapToObj(item -> review.ticks().get(item))
                .findFirst()
                .orElse(null);
    }
}
