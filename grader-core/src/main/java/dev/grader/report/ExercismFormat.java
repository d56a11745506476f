package dev.grader.report;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exercism's {@code results.json}, version 3 of its test runner interface. Its {@code test_code} stands at sample tests, where their
 * code is known; its {@code task_id} at the tests of a group that is named after a task, as in {@code task-2}. The digest of the
 * challenge is added, a key of ours that its readers pass over.
 */
final class ExercismFormat implements ReportFormat {

    private static final int VERSION = 3;
    private static final int MAX_OUTPUT = 500;
    private static final String CUT = "\nOutput was truncated. Please limit to 500 chars";
    private static final Pattern TASK = Pattern.compile("task-([1-9][0-9]{0,3})");

    private record Results(
            int version, String status, @Nullable String message, List<Test> tests, String challengeDigest) {}

    private record Test(
            String name,
            String status,
            @Nullable String message,
            @Nullable String output,
            @Nullable String testCode,
            @Nullable Integer taskId) {}

    @Override
    public String name() {
        return "exercism";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.grader.exercism+json");
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        write(report, TestCode.NONE, out);
    }

    @Override
    public void write(Report report, TestCode code, OutputStream out) throws IOException {
        String status = status(report);
        String message = report.message() == null ? Told.sentence(report.verdict()) : report.message();
        Results results = new Results(
                VERSION,
                status,
                status.equals("error") ? message : null,
                report.tests().stream().map(test -> test(test, code)).toList(),
                report.challenge().digest());
        Json.write(Json.SNAKE_CASE, results, out);
    }

    private static Test test(TestReport test, TestCode code) {
        return new Test(
                Told.title(test),
                status(test.verdict()),
                test.verdict() == Verdict.ACCEPTED ? null : Told.reason(test),
                output(test),
                code.of(test).orElse(null),
                task(test));
    }

    private static @Nullable String output(TestReport test) {
        String output = Told.output(test);
        return output == null ? null : Texts.cut(output, MAX_OUTPUT, CUT);
    }

    private static @Nullable Integer task(TestReport test) {
        Matcher task = TASK.matcher(test.group());
        return task.matches() ? Integer.valueOf(task.group(1)) : null;
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
