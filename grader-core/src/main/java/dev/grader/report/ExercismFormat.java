package dev.grader.report;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exercism's {@code results.json}, version 3 of its test runner interface. Its {@code test_code} and {@code task_id} are
 * optional there for exercises whose tests are read elsewhere, and are left out; the digest of the challenge is added, a key
 * of ours that its readers pass over.
 */
final class ExercismFormat implements ReportFormat {

    private static final int VERSION = 3;
    private static final int MAX_OUTPUT = 500;

    private record Results(
            int version, String status, @Nullable String message, List<Test> tests, String challengeDigest) {}

    private record Test(
            String name,
            String status,
            @Nullable String message,
            @Nullable String output) {}

    @Override
    public String name() {
        return "exercism";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        String status = status(report);
        String message = report.message() == null ? Told.sentence(report.verdict()) : report.message();
        Results results = new Results(
                VERSION,
                status,
                status.equals("error") ? message : null,
                report.tests().stream().map(ExercismFormat::test).toList(),
                report.challenge().digest());
        Json.write(Json.SNAKE_CASE, results, out);
    }

    private static Test test(TestReport test) {
        return new Test(
                Told.title(test),
                status(test.verdict()),
                test.verdict() == Verdict.ACCEPTED ? null : Told.reason(test),
                Texts.kept(Told.output(test), MAX_OUTPUT));
    }

    /** An error is only what kept every test from running; there is no word for an answer that nobody has read. */
    private static String status(Report report) {
        return switch (report.verdict()) {
            case ACCEPTED, REVIEWED -> "pass";
            case COMPILE_ERROR, INTERNAL_ERROR, NEEDS_REVIEW -> "error";
            default -> "fail";
        };
    }

    private static String status(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED, REVIEWED -> "pass";
            case WRONG_ANSWER -> "fail";
            default -> "error";
        };
    }
}
