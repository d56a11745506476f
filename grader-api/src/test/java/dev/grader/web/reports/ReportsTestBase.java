package dev.grader.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.challenge.Visibility;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import dev.grader.web.StaffInTests;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;

/** Submissions with reports as rich as the real ones, and forms as a browser sends them. */
@Import(StaffInTests.class)
abstract class ReportsTestBase extends ServiceTest {
    /** What a browser would do something about, if it took it for markup. */
    static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&lt;";

    static final String SOURCE = """
            # Adds two numbers, and says so.
            import sys


            def add(a, b):
                \"""Adds.

                Slowly.\"""
                total = 0
                for number in (a, b):
                    total += number  # %s
                access = "user\u202e \u2066# admin\u2069"
                print(f"{a} + {b} = {total}", file=sys.stderr)
                return total if total < 1_000 else None
            """.formatted(HOSTILE);

    String rich() {
        return rich("Ada <b>Lovelace</b>");
    }

    String rich(String candidate) {
        Answer taken = client.submit(
                "add-two",
                SOURCE,
                Map.of("candidate", candidate, "metadata", Map.of("round", HOSTILE)),
                "Prefer",
                "wait=20");
        assertThat(taken.at("/status")).as("%s", taken).isEqualTo("finished");
        String id = taken.at("/id");
        database.sql("""
                        update submissions set report = :report, verdict = 'wrong_answer', score = 6, max_score = 10
                        where id = :id
                        """)
                .param("report", JsonReports.write(report(id)))
                .param("id", id)
                .update();
        return id;
    }

    private static Report report(String id) {
        return new Report(
                id,
                new ChallengeRef("add-two", "Add two numbers", "914da584e1bcb6fd".repeat(4)),
                Mode.SUBMIT,
                Verdict.WRONG_ANSWER,
                new BigDecimal("6"),
                BigDecimal.TEN,
                List.of(
                        test("test_small", "Small numbers", "basics", Visibility.SAMPLE, Verdict.ACCEPTED, 2, null),
                        test(
                                "test_negative",
                                "Negative numbers",
                                "basics",
                                Visibility.HIDDEN,
                                Verdict.ACCEPTED,
                                4,
                                null),
                        test(
                                "test_large",
                                "Numbers of a thousand and more",
                                "limits",
                                Visibility.HIDDEN,
                                Verdict.WRONG_ANSWER,
                                3,
                                "AssertionError: large numbers\nassert [1, 2, None] == [1, 2, 1500]"),
                        test(
                                "test_huge",
                                null,
                                "limits",
                                Visibility.HIDDEN,
                                Verdict.TIME_LIMIT_EXCEEDED,
                                1,
                                "The time limit of 2 s of CPU was exceeded.\n" + HOSTILE)),
                null,
                new Environment("3.13.5", "914da584e1bcb6fd".repeat(4), "sha256:" + "02881".repeat(12), Limits.DEFAULT),
                1,
                Instant.parse("2026-11-22T18:18:46.560Z"),
                Instant.parse("2026-11-22T18:18:47.834Z"));
    }

    private static TestReport test(
            String name,
            @Nullable String title,
            String group,
            Visibility visibility,
            Verdict verdict,
            int points,
            @Nullable String message) {
        return new TestReport(
                name,
                title,
                group,
                visibility,
                verdict,
                verdict == Verdict.ACCEPTED ? BigDecimal.valueOf(points) : BigDecimal.ZERO,
                BigDecimal.valueOf(points),
                message,
                verdict == Verdict.ACCEPTED ? null : "What does add return for large sums?",
                "1 + 2 = 3 \u001b[31mred" + HOSTILE + "\n",
                null,
                Duration.ofMillis(7),
                Duration.ofMillis(9),
                ByteSize.ofMebibytes(8));
    }

    static String page(String id) {
        return "/app/submissions/" + id;
    }

    /** Sends a form; what it answers, not where it leads to. */
    static Answer form(Client by, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return by.send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                new String[0],
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a field of the form holds. */
    static String hidden(Answer page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).replace("&quot;", "\"");
    }
}
