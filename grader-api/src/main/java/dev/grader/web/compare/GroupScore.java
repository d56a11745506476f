package dev.grader.web.compare;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the tests of one group came to in one submission; nothing passed of nothing where it has none of them. */
public record GroupScore(BigDecimal points, BigDecimal maxPoints, long passed, long tests) {
    static GroupScore of(@Nullable Report report, String group) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal maxPoints = BigDecimal.ZERO;
        long passed = 0;
        long tests = 0;
        if (report != null) {
            for (TestReport test : report.tests()) {
                if (test.group().equals(group)) {
                    points = points.add(test.points());
                    maxPoints = maxPoints.add(test.maxPoints());
                    passed += test.verdict() == Verdict.ACCEPTED ? 1 : 0;
                    tests++;
                }
            }
        }
        return new GroupScore(points, maxPoints, passed, tests);
    }
}
