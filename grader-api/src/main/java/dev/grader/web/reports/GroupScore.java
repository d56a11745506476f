package dev.grader.web.reports;

import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tests of one group came to.
 *
 * @param tests how many there are, of which so many {@code passed}
 */
public record GroupScore(String name, BigDecimal points, BigDecimal maxPoints, int passed, int tests) {

    /** In the order in which the report has them. */
    static List<GroupScore> of(List<TestReport> tests) {
        Map<String, List<TestReport>> groups = new LinkedHashMap<>();
        tests.forEach(test ->
                groups.computeIfAbsent(test.group(), name -> new ArrayList<>()).add(test));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static GroupScore of(String name, List<TestReport> tests) {
        return new GroupScore(
                name,
                tests.stream().map(TestReport::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                tests.stream().map(TestReport::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add),
                Math.toIntExact(tests.stream()
                        .filter(test -> test.verdict() == Verdict.ACCEPTED)
                        .count()),
                tests.size());
    }

    /** Of its points or, where it is worth none, of its tests: as a bar shows it, which takes plain numbers. */
    public double share() {
        return maxPoints.signum() > 0
                ? points.doubleValue() / maxPoints.doubleValue()
                : tests == 0 ? 0 : (double) passed / tests;
    }
}
