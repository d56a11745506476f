package dev.grader.web.compare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.access.Role;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import dev.grader.report.JsonReports;
import dev.grader.web.StaffInTests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The bank, health, the chart, differences and comparisons in a real browser. */
@Import({StaffInTests.class, ChartInTests.class})
class FiguresPagesIT extends ServiceTest {
    @Autowired
    private List<Actors> actors = List.of();

    private String staff = "";

    @BeforeEach
    void beStaff() {
        staff = StaffInTests.of(actors.getFirst(), tenant, Role.INTERVIEWER);
    }

    @Test
    void findsAChallengeWhileOneTypes() {
        try (var browser = Browser.start()) {
            Page page = open(browser, "/app/challenges");
            PageCheck.check(page, "challenges");

            page.getByLabel("Words").pressSequentially("multiply");

            assertThat(page.locator("#found tbody tr")).hasCount(1);
            assertThat(page.locator("[role=status]")).containsText("1 challenge fits.");
            assertThat(page.url()).contains("text=multiply");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void showsHowAChallengeDoes() throws IOException {
        String digest = client.get("/v1/challenges/add-two").at("/digest");
        for (int at = 0; at < 11; at++) {
            String source = "it = '%s %d'".formatted(tenant, at);
            SCRIPT.score(source, at % 3 == 0 ? 10 : 4);
            SCRIPT.report(
                    source, report -> JsonReports.read(JsonReports.write(report).replace("0".repeat(64), digest)));
            client.submit("add-two", source, "Prefer", "wait=20");
        }
        prove(digest);
        try (var browser = Browser.start()) {
            Page page = open(browser, "/app/challenges/add-two");

            assertThat(page.locator("main")).containsText("Everybody passes it");
            assertThat(page.locator("main")).containsText("90 %");
            PageCheck.check(page, "challenge");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void drawsTheChart() {
        String id = submit("chart = 1 # " + tenant, 10, "Ada Lovelace");
        try (var browser = Browser.start()) {
            Page page = open(browser, "/app/chart-in-tests/" + id);

            assertThat(page.locator("svg[role=img]")).hasCount(2);
            page.getByText("The figures").click();
            assertThat(page.locator("details table")).isVisible();
            PageCheck.check(page, "chart");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void showsTwoAttemptsBesideEachOtherAndInOneColumnOnAPhone() {
        String before = submit(source("return a - b", "zero"), 4, "Ada Lovelace");
        String after = submit(source("return a + b  # \u202e mirrored", "one"), 10, "Ada Lovelace");
        try (var browser = Browser.start()) {
            Page page = open(browser, "/app/submissions/%s/diff?with=%s".formatted(after, before));
            PageCheck.check(page, "diff");

            assertThat(page.locator("details.fold").first()).not().hasAttribute("open", "");
            page.locator("details.fold summary").first().click();
            assertThat(page.locator("details.fold").first().locator("tr.same").first())
                    .isVisible();
            assertThat(page.locator(".come ins").first()).isVisible();
            ViewportSize before1 = page.viewportSize();
            page.setViewportSize(390, 844);
            assertThat(page.locator("tr.same .again").first()).isHidden();
            page.setViewportSize(before1.width, before1.height);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void comparesFourCandidatesInColumns() {
        String query = List.of("Ada Lovelace", "Grace Hopper", "Barbara Liskov", "Alan Turing").stream()
                .map(name -> submit(source("return a + b  # " + name, name), name.startsWith("A") ? 10 : 4, name))
                .map(id -> "id=" + id)
                .collect(Collectors.joining("&"));
        try (var browser = Browser.start()) {
            Page page = open(browser, "/app/compare?" + query);

            assertThat(page.locator(".compare").first().locator("> section")).hasCount(4);
            PageCheck.check(page, "compare");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Page open(Browser browser, String path) {
        return browser.open(client.service() + path + (path.contains("?") ? "&" : "?") + "as=" + staff);
    }

    private String submit(String source, int points, String candidate) {
        SCRIPT.score(source, points);
        return client.submit("add-two", source, Map.of("candidate", candidate), "Prefer", "wait=20")
                .at("/id");
    }

    private String source(String body, String word) {
        return IntStream.range(0, 20)
                        .mapToObj(at -> "LINE_%d = %d%n".formatted(at, at))
                        .collect(Collectors.joining())
                + "\n\ndef add_two(a, b):\n    \"\"\"Adds %s.\"\"\"\n    %s\n\n\n# %s\n".formatted(word, body, tenant);
    }

    private void prove(String digest) throws IOException {
        Files.createDirectories(data().resolve("proofs"));
        Files.writeString(data().resolve("proofs").resolve(digest + ".json"), """
                {"digest": "%s", "slug": "add-two", "proven": true, "proven_at": "2026-11-28T12:00:00Z", "version": "1.0",
                 "ms": 5, "samples": 1, "hidden": 2,
                 "mutants": {"made": 12, "judged": 10, "killed": 9, "equivalent": 1, "score": 0.9,
                   "survivors": [{"file": "submissions/accepted/plain.py", "line": 2, "operator": "constant",
                     "diff": "@@ -1,2 +1,2 @@\\n def add_two(a, b):\\n-    return a + b\\n+    return a + b + 0"}]},
                 "findings": [{"file": "tests", "line": 0, "weight": "advice", "text": "There are 2 hidden tests: have more."}]}
                """.formatted(digest));
    }
}
