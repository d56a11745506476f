package dev.grader.report;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Common Test Report Format, by the one version of its specification there is: {@code 0.0.0}. */
final class CtrfFormat implements ReportFormat {

    private static final String SPEC_VERSION = "0.0.0";

    private record Document(
            String reportFormat, String specVersion, Instant timestamp, String generatedBy, Results results) {}

    private record Results(Tool tool, Summary summary, List<Test> tests, Extra extra) {}

    private record Tool(String name) {}

    private record Summary(
            long tests, long passed, long failed, long skipped, long pending, long other, long start, long stop) {}

    private record Extra(
            String submission,
            String challenge,
            String challengeDigest,
            String verdict,
            @Nullable BigDecimal score,
            BigDecimal maxScore) {}

    private record Test(
            String name,
            String status,
            long duration,
            List<String> suite,
            @Nullable String message,
            String rawStatus,
            @Nullable List<String> stdout,
            @Nullable List<String> stderr) {}

    @Override
    public String name() {
        return "ctrf";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.ctrf+json");
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        List<Test> tests =
                Told.tests(report).stream().map(test -> test(report, test)).toList();
        Document document = new Document(
                "CTRF",
                SPEC_VERSION,
                Told.end(report),
                "grader",
                new Results(
                        new Tool("grader"),
                        summary(report, tests),
                        tests,
                        new Extra(
                                report.submissionId(),
                                report.challenge().slug(),
                                report.challenge().digest(),
                                report.verdict().wireName(),
                                report.score(),
                                report.maxScore())));
        Json.write(Json.CAMEL_CASE, document, out);
    }

    private static Summary summary(Report report, List<Test> tests) {
        return new Summary(
                tests.size(),
                count(tests, "passed"),
                count(tests, "failed"),
                0,
                count(tests, "pending"),
                count(tests, "other"),
                report.createdAt().toEpochMilli(),
                Told.end(report).toEpochMilli());
    }

    private static Test test(Report report, TestReport test) {
        return new Test(
                test.name(),
                status(test.verdict()),
                Told.wall(test).toMillis(),
                List.of(report.challenge().slug(), test.group()),
                status(test.verdict()).equals("passed") ? null : Told.reason(test),
                test.verdict().wireName(),
                lines(test.stdout()),
                lines(test.stderr()));
    }

    private static String status(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED, REVIEWED -> "passed";
            case NEEDS_REVIEW -> "pending";
            case INTERNAL_ERROR -> "other";
            default -> "failed";
        };
    }

    private static long count(List<Test> tests, String status) {
        return tests.stream().filter(test -> test.status().equals(status)).count();
    }

    private static @Nullable List<String> lines(@Nullable String text) {
        return text == null ? null : text.lines().toList();
    }
}
