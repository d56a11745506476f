package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.accounts.AccountRole;
import dev.grader.browser.Browser;
import dev.grader.browser.SignIn;
import dev.grader.report.JsonReports;
import dev.grader.reports.PdfText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed into the service is text on every page that shows it: nothing runs, nothing is fetched, and it stands there as it was typed. */
@Import(StaffInTests.class)
class HostileTextsIT extends ServiceTest {
    @Autowired
    Actors actors;

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
            hold(browser, "/app/inbox?kind=" + encoded("\"><script>window.pwned=1</script>"), "Nothing fits");
            hold(browser, "/app/inbox?candidate=" + encoded("\"><script>window.pwned=1</script>"), "Nothing fits");
            hold(browser, "/app/submissions/" + one, HostileTexts.all());
            hold(browser, "/app/submissions/" + question, HostileTexts.all());
            hold(browser, "/app/submissions/" + two + "/diff?with=" + one, HostileTexts.NAME);
            hold(browser, "/app/compare?id=" + one + "&id=" + two, HostileTexts.NAME);
            hold(browser, URI.create(share.at("/url")).getPath(), HostileTexts.NAME);
            hold(browser, "/app/nowhere/" + encoded(HostileTexts.NAME), "To the first page");
            assertThat(browser.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).containsPattern("40[04]"));
        }
    }

    @Test
    void areTextOnThePagesOfAssessmentsKeysAndWebhooks() {
        String assessment = made(
                "/v1/assessments",
                Map.of(
                        "title", HostileTexts.NAME,
                        "introduction", HostileTexts.TEXT,
                        "challenges", List.of(Map.of("slug", "add-two"))));
        made(
                "/v1/assessments/" + assessment + "/invitations",
                Map.of("candidate", HostileTexts.NAME, "name", HostileTexts.NAME));
        made("/v1/keys", Map.of("name", HostileTexts.NAME, "role", "interviewer"));
        String address =
                "https://93.184.215.14/?q='-alert(7)-';(window.pwned=8)//${7*191}".replace("${7*191}", "$(7*191)");
        made("/v1/webhooks", Map.of("url", address));

        try (var browser = Browser.start()) {
            hold(browser, "/app/assessments", HostileTexts.NAME);
            hold(browser, "/app/assessments/" + assessment, HostileTexts.NAME);
            hold(browser, "/app/assessments/" + assessment + "/edit", HostileTexts.all());
            hold(browser, "/app/inbox?assessment=" + assessment, HostileTexts.NAME);
            hold(browser, "/app/keys", HostileTexts.NAME);
            hold(browser, "/app/webhooks", address);
            hold(browser, "/app/audit?action=" + encoded("\"><script>window.pwned=1</script>"), "Audit log");
            hold(browser, "/app/challenges?text=" + encoded(HostileTexts.NAME), HostileTexts.NAME);
            hold(browser, "/sign-in?to=" + encoded("javascript:window.pwned=8"), "Sign in");
        }
    }

    @Test
    void areTextOnThePagesOfAccounts() {
        SignIn admin = SignIn.make(database, actors, tenant, AccountRole.ADMIN, HostileTexts.NAME);
        SignIn.make(database, actors, tenant, AccountRole.INTERVIEWER, HostileTexts.NAME);

        try (var browser = Browser.start()) {
            Page page = browser.open(client.service().resolve("/sign-in").toString());
            admin.on(page, client.service(), "/app/account");

            HostileLook look = HostileLook.at(page, client.service());
            look.open("/app/account", List.of(HostileTexts.NAME));
            look.open("/app/accounts", List.of(HostileTexts.NAME));
            look.open("/app/audit", List.of("Audit log"));
        }
    }

    private String made(String path, Map<String, ?> body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.at("/id");
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

    private void hold(Browser browser, String path, String text) {
        hold(browser, path, List.of(text));
    }

    private void hold(Browser browser, String path, List<String> texts) {
        Page page = browser.open(client.service().toString(), Map.of("Authorization", "Bearer " + client.key()));
        HostileLook.at(page, client.service()).open(path, texts);
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
        database.sql("update submissions set report = :report, verdict = 'wrong_answer', score = 0 where id = :id")
                .param("report", JsonReports.write(HostileTexts.report(id)))
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
