package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.browser.Browser;
import dev.grader.challenge.Visibility;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.reports.PdfText;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed into the service is text on every page that shows it: nothing runs, nothing is fetched, and it stands there as it was typed. */
@Import(StaffInTests.class)
class HostileTextsIT extends ServiceTest {
    private static final String LOOK = "() => [typeof window.pwned, document.querySelectorAll('#pwned').length].join()";

    @Test
    void areTextOnEveryPageOfStaffAndGuests() {
        String one = handIn("");
        String two = handIn("# again\n");
        post("/v1/submissions/" + one + "/comments", Map.of("text", HostileTexts.NAME));
        post("/v1/submissions/" + one + "/comments", Map.of("line", 1, "text", HostileTexts.NAME));
        String question = post(
                        "/v1/submissions",
                        Map.of(
                                "challenge",
                                "explain-a-sum",
                                "answer",
                                HostileTexts.TEXT,
                                "candidate",
                                HostileTexts.NAME))
                .at("/id");
        client.get("/v1/submissions/" + question, "Prefer", "wait=20");
        Answer share =
                post("/v1/shares", Map.of("submissions", List.of(one, two), "candidate_names", true, "comments", true));
        assertThat(share.status()).as("%s", share).isEqualTo(201);

        try (var browser = Browser.start()) {
            hold(browser, "/app/inbox", HostileTexts.NAME);
            hold(browser, "/app/inbox?candidate=" + encoded(HostileTexts.NAME), HostileTexts.NAME);
            hold(browser, "/app/inbox?candidate=" + encoded("\"><script>window.pwned=1</script>"), "Nothing fits");
            hold(browser, "/app/submissions/" + one, all());
            hold(browser, "/app/submissions/" + question, all());
            hold(browser, "/app/submissions/" + two + "/diff?with=" + one, HostileTexts.NAME);
            hold(browser, "/app/compare?id=" + one + "&id=" + two, HostileTexts.NAME);
            hold(browser, URI.create(share.at("/url")).getPath(), HostileTexts.NAME);
            hold(browser, "/app/nowhere/" + encoded(HostileTexts.NAME), "To the first page");
            assertThat(browser.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).containsPattern("40[04]"));
        }
    }

    @Test
    void areTextInFiles() {
        String id = handIn("");

        String pdf =
                PdfText.of(client, "/app/submissions/" + id + "/report.pdf").replaceAll("\\s", "");
        assertThat(pdf)
                .contains(HostileTexts.NAME.replace(" ", ""), "\u27e8U+202E\u27e9evil", "\u27e8U+001B\u27e9[31mred");
        for (String text : HostileTexts.LITERALLY) {
            assertThat(pdf).contains(text.replace(" ", ""));
        }
        assertThat(client.get("/app/inbox.csv").text())
                .contains(HostileTexts.NAME.replace("\"", "\"\""))
                .contains("{\"\"round\"\":\"\"=cmd()\"\"}");
    }

    private static List<String> all() {
        var all = new ArrayList<>(HostileTexts.LITERALLY);
        all.add(HostileTexts.NAME);
        return all;
    }

    private void hold(Browser browser, String path, String text) {
        hold(browser, path, List.of(text));
    }

    private void hold(Browser browser, String path, List<String> texts) {
        Page page = browser.open(client.service().toString(), Map.of("Authorization", "Bearer " + client.key()));
        List<String> happened = new ArrayList<>();
        page.onDialog(dialog -> {
            happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(client.service().toString())
                    && !request.url().startsWith("data:,")) {
                happened.add("request of " + request.url());
            }
        });
        page.onPopup(other -> happened.add("window"));
        page.navigate(client.service().toString() + path);
        page.waitForLoadState();

        assertThat(page.evaluate(LOOK)).as(path).isEqualTo("undefined,0");
        assertThat(happened).as(path).isEmpty();
        String shown = String.valueOf(
                page.evaluate(
                        "() => document.body.textContent + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')"));
        assertThat(shown).as(path).contains(texts).doesNotContain("1337");
        page.context().close();
    }

    /** A program, and a report of it, that are hostile from end to end; its id. */
    private String handIn(String more) {
        String id = client.submit(
                        "add-two",
                        more + HostileTexts.TEXT,
                        Map.of("candidate", HostileTexts.NAME, "metadata", Map.of("round", "=cmd()")),
                        "Prefer",
                        "wait=20")
                .at("/id");
        var test = new TestReport(
                "test_" + HostileTexts.NAME,
                HostileTexts.NAME,
                "hidden",
                Visibility.HIDDEN,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                HostileTexts.TEXT,
                HostileTexts.NAME,
                HostileTexts.TEXT,
                HostileTexts.TEXT,
                null,
                null,
                null);
        var report = new Report(
                id,
                new ChallengeRef("add-two", "Add two", "0".repeat(64)),
                Mode.SUBMIT,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(test),
                HostileTexts.TEXT,
                new Environment("3.13.5", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                1,
                Instant.EPOCH,
                Instant.EPOCH);
        database.sql("update submissions set report = :report, verdict = 'wrong_answer', score = 0 where id = :id")
                .param("report", JsonReports.write(report))
                .param("id", id)
                .update();
        return id;
    }

    private Answer post(String path, Map<String, ?> body) {
        return client.post(path, JsonMapper.shared().writeValueAsString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
