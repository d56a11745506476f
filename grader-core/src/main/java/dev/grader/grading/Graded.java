package dev.grader.grading;

import dev.grader.report.Rubric;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What grading came to, before anything is said of where and when.
 *
 * @param verdict of the whole
 * @param score null when the verdict is one that is not scored
 * @param maxScore what could be earned
 * @param tests in their order
 * @param message about the whole, or null
 * @param explanation of the right answer, or null
 * @param rubric of a written answer, or null
 */
record Graded(
        Verdict verdict,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        List<TestReport> tests,
        @Nullable String message,
        @Nullable String explanation,
        @Nullable Rubric rubric) {

    Graded {
        tests = List.copyOf(tests);
    }
}
