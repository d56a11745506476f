package dev.grader.report;

import dev.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate may know. Of a hidden test: its name, title, group, verdict and points, and the author's hint once it
 * has failed. Nothing measured, written or said during it, since all of these can carry inputs out. Of the whole neither
 * when it was done, which tells how long its hidden tests took together, nor how often something broke on our side. That
 * holds for a run of the samples as well: it may have waited for a submission, and would tell when that one ended. Inputs of the
 * candidate's own are told whole, like sample tests: no hidden test was near them.
 */
final class Redaction {

    private static final String OUR_FAULT = "The submission could not be graded; the solution is not to blame.";

    private Redaction() {}

    static Report forCandidate(Report report) {
        Map<String, Integer> variants = new HashMap<>();
        List<TestReport> tests = new ArrayList<>();
        report.tests().forEach(test -> tests.add(test.isHidden() ? hidden(test, variants) : sample(test)));
        return new Report(
                report.submissionId(),
                report.challenge(),
                report.mode(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                tests,
                report.inputs(),
                message(report),
                report.explanation(),
                null,
                report.environment(),
                null,
                report.createdAt(),
                null);
    }

    private static TestReport sample(TestReport test) {
        return new TestReport(
                test.name(),
                test.title(),
                test.group(),
                test.visibility(),
                test.verdict(),
                test.points(),
                test.maxPoints(),
                test.message(),
                hint(test),
                test.stdout(),
                test.stderr(),
                test.cpu(),
                test.wall(),
                test.peakMemory());
    }

    private static TestReport hidden(TestReport test, Map<String, Integer> variants) {
        return new TestReport(
                numbered(test.name(), variants),
                test.title(),
                test.group(),
                test.visibility(),
                test.verdict(),
                test.points(),
                test.maxPoints(),
                null,
                hint(test),
                null,
                null,
                null,
                null,
                null);
    }

    /** A parametrised test's name ends in its inputs, as in {@code test_sum[1-2-3]}: they become a number. */
    private static String numbered(String name, Map<String, Integer> variants) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            return name;
        }
        String base = name.substring(0, bracket);
        return base + "[" + variants.merge(base, 1, Integer::sum) + "]";
    }

    private static @Nullable String hint(TestReport test) {
        return test.verdict() == Verdict.ACCEPTED ? null : test.hint();
    }

    /** The compiler speaks of the candidate's own text; any other message may quote the tests. */
    private static @Nullable String message(Report report) {
        return switch (report.verdict()) {
            case COMPILE_ERROR -> report.message();
            case INTERNAL_ERROR -> OUR_FAULT;
            default -> null;
        };
    }
}
