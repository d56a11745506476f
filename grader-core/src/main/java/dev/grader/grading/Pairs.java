package dev.grader.grading;

import dev.grader.challenge.TestGroup;
import dev.grader.challenge.Visibility;
import dev.grader.ranking.Comparison;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.report.TestReport;
import dev.grader.verdict.Shares;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an order of functions is worth: each pair of them is a test, and all are worth the same. */
record Pairs(
        MeasuredOrder truth, BigDecimal points, @Nullable String hint) {
    /** In the order of their names, each pair of which is in the alphabet's order: what they are called tells nothing. */
    List<TestReport> judge(List<String> order) {
        List<String> names = order.stream().sorted().toList();
        List<BigDecimal> shares = Shares.of(points, names.size() * (names.size() - 1) / 2);
        List<TestReport> reports = new ArrayList<>();
        for (int first = 0; first < names.size(); first++) {
            for (String other : names.subList(first + 1, names.size())) {
                reports.add(judge(names.get(first), other, order, shares.get(reports.size())));
            }
        }
        return reports;
    }

    private TestReport judge(String one, String other, List<String> order, BigDecimal share) {
        boolean oneFirst = order.indexOf(one) < order.indexOf(other);
        boolean right = oneFirst ? truth.allows(one, other) : truth.allows(other, one);
        return new TestReport(
                one + "-and-" + other,
                one + " and " + other + " in the right order",
                TestGroup.HIDDEN.name(),
                Visibility.HIDDEN,
                right ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER,
                right ? share : BigDecimal.ZERO,
                share,
                right ? null : explain(oneFirst ? truth.between(other, one) : truth.between(one, other)),
                hint,
                null,
                null,
                null,
                null,
                null);
    }

    /** For whoever may know the order: what was measured of a pair whose first function is the faster one. */
    private static @Nullable String explain(Comparison measured) {
        return String.format(
                Locale.ROOT,
                "%s is faster: %s takes %.2f times as long (inputs of size %d, median of %d).",
                measured.first(),
                measured.second(),
                measured.medianRatio(),
                measured.size(),
                measured.repetitions());
    }
}
