package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gradescope's {@code results.json}. Gradescope shows it to students, so what was hidden here is hidden there, whoever it
 * was redacted for, and the time it took is that of the sample tests. A submission that could not be graded has no score anywhere, which Gradescope reports as a failure of
 * the autograder.
 */
final class GradescopeFormat implements ReportFormat {

    private record Results(
            @Nullable BigDecimal score,
            BigDecimal executionTime,
            String output,
            String visibility,
            String stdoutVisibility,
            Extra extraData,
            List<Test> tests) {}

    private record Extra(String submission, String challengeDigest) {}

    private record Test(
            @Nullable BigDecimal score,
            BigDecimal maxScore,
            String status,
            String name,
            String number,
            @Nullable String output,
            List<String> tags,
            String visibility) {}

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.grader.gradescope+json");
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Results results = new Results(
                report.score(),
                Told.seconds(Told.sampleWall(report)),
                report.verdict() == Verdict.COMPILE_ERROR && report.message() != null
                        ? report.message()
                        : Told.sentence(report.verdict()),
                "visible",
                "hidden",
                new Extra(report.submissionId(), report.challenge().digest()),
                tests(report));
        Json.write(Json.SNAKE_CASE, results, out);
    }

    private static List<Test> tests(Report report) {
        List<Test> tests = new ArrayList<>();
        for (TestReport test : report.tests()) {
            boolean passed = test.verdict() == Verdict.ACCEPTED;
            tests.add(new Test(
                    report.score() == null ? null : test.points(),
                    test.maxPoints(),
                    passed ? "passed" : "failed",
                    Told.title(test),
                    Integer.toString(tests.size() + 1),
                    passed ? null : Told.reason(test),
                    List.of(test.group(), test.verdict().wireName()),
                    test.visibility() == Visibility.SAMPLE ? "visible" : "hidden"));
        }
        return tests;
    }
}
