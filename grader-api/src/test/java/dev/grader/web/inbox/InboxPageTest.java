package dev.grader.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.reports.PdfText;
import dev.grader.web.StaffInTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

@Import(StaffInTests.class)
class InboxPageTest extends ServiceTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Test
    void saysWhatToDoFirst() {
        assertThat(page("").text())
                .contains("Nothing was handed in yet", "/app/assessments", "curl -H", "/v1/submissions");
    }

    @Test
    void showsTheNewestFirstAndFiltersThem() {
        submit("Ada", "one = 1");
        submit(HOSTILE, "two = 2");
        SCRIPT.score("three = 3", 3);
        submit("Ada", "three = 3");

        assertThat(names(page(""))).containsExactly("Ada", "&lt;script&gt;alert(1)&lt;/script&gt;", "Ada");
        assertThat(page("").text()).doesNotContain(HOSTILE);
        assertThat(names(page("?candidate=Ada&verdict=&status="))).containsExactly("Ada", "Ada");
        assertThat(names(page("?candidate=Ada&verdict=wrong_answer"))).containsExactly("Ada");
        assertThat(names(page("?from=2020-01-01&to=2020-12-31"))).isEmpty();
        assertThat(names(page("?from=2020-01-01&to=2999-12-31"))).hasSize(3);
        assertThat(page("?candidate=Nobody").text()).contains("Nothing fits");
    }

    @Test
    void findsByKindNameAndAssessment() {
        String assessment = asked("/v1/assessments", """
                {"title": "Senior <b>Python</b>", "challenges": [{"slug": "add-two"}]}""");
        asked("/v1/assessments/" + assessment + "/invitations", """
                {"candidate": "%s", "name": "Ada 100%% Lovelace"}""".formatted("c-" + assessment));
        submit("c-" + assessment, "one = 1");
        submit("Bob", "two = 2");
        client.post("/v1/submissions", """
                {"challenge": "explain-a-sum", "answer": "Because.", "candidate": "Cyd"}""", "Prefer", "wait=20");

        assertThat(names(page("?candidate=love"))).containsExactly("Ada 100% Lovelace");
        assertThat(names(page("?candidate=0%25%20L"))).containsExactly("Ada 100% Lovelace");
        assertThat(names(page("?candidate=%25"))).containsExactly("Ada 100% Lovelace");
        assertThat(names(page("?candidate=_"))).isEmpty();
        assertThat(page("?candidate=a%00b").text()).contains("Nothing fits");
        assertThat(names(page("?kind=written"))).containsExactly("Cyd");
        assertThat(names(page("?kind=code"))).containsExactly("Bob", "Ada 100% Lovelace");
        assertThat(names(page("?kind=code&challenge=explain-a-sum"))).isEmpty();
        assertThat(names(page("?kind=nonsense"))).isEmpty();
        assertThat(client.get("/app/inbox.csv?kind=written").text().lines()).hasSize(2);
        assertThat(client.get("/app/inbox.csv?candidate=nobody-of-that-name")
                        .text()
                        .lines())
                .hasSize(1);
        assertThat(page("?assessment=" + assessment).text())
                .contains("<option value=\"" + assessment + "\" selected=\"selected\">Senior &lt;b&gt;Python")
                .contains("Nothing fits");
    }

    private String asked(String path, String body) {
        Answer made = client.post(path, body);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.at("/id");
    }

    @Test
    void goesOnAndBackPageByPage() {
        List<String> handedIn = new ArrayList<>();
        for (int number = 0; number < 53; number++) {
            handedIn.addFirst(submit("c" + number, "x = " + number).at("/id"));
        }

        Answer first = page("?candidate=");
        Answer second = page(link(first, "next"));
        Answer third = page(link(second, "next"));
        assertThat(ids(first)).containsExactlyElementsOf(handedIn.subList(0, 25));
        assertThat(ids(second)).containsExactlyElementsOf(handedIn.subList(25, 50));
        assertThat(ids(third)).containsExactlyElementsOf(handedIn.subList(50, 53));
        assertThat(third.text()).doesNotContain("rel=\"next\"");
        assertThat(ids(page(link(third, "prev")))).isEqualTo(ids(second));
        assertThat(ids(page(link(second, "prev")))).isEqualTo(ids(first));
        assertThat(page(link(second, "prev")).text()).doesNotContain("rel=\"prev\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?verdict=nonsense", "?from=yesterday", "?from=2026-02-30", "?to=9999-12-31", "?assessment=mine"
            })
    void tellsWhatIsWrongWithAFilterOnThePageItself(String query) {
        Answer answer = client.get("/app/inbox" + query, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("role=\"alert\"", "<form");
    }

    @Test
    void countsWhatWaitsForAReview() {
        client.post("/v1/submissions", """
                {"challenge": "explain-a-sum", "answer": "Because.", "candidate": "Ada"}""", "Prefer", "wait=20");

        assertThat(page("").text()).contains("<b>1</b> to review");
        assertThat(names(page("?verdict=needs_review"))).containsExactly("Ada");
    }

    @Test
    void givesTheFilteredListAsCsvAndAReportAsPdf() {
        Answer kept = submit("=cmd()", "one = 1");
        submit("Ada", "two = 2");

        Answer csv = client.get("/app/inbox.csv?candidate=%3Dcmd()&verdict=");
        assertThat(csv.header("Content-Disposition")).hasValue("attachment; filename=\"submissions.csv\"");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(csv.text()).contains(kept.at("/id"), "'=cmd()");

        assertThat(PdfText.of(client, "/app/submissions/" + kept.at("/id") + "/report.pdf"))
                .contains("=cmd()", "one = 1");
    }

    @Test
    void showsNothingOfOthers() {
        String id = submit("Ada", "one = 1").at("/id");
        String others = "tenant-of-others-" + tenant;
        keys.addTenant(others);
        Client stranger = client.with(keys.issue(others, Role.INTERVIEWER));

        assertThat(stranger.get("/app/inbox", "Accept", "text/html").text()).doesNotContain(id);
        assertThat(stranger.get("/app/inbox.csv").text()).doesNotContain(id);
        assertThat(stranger.get("/app/inbox?before=" + id, "Accept", "text/html")
                        .text())
                .doesNotContain(id + "\"");
        assertThat(stranger.get("/app/submissions/" + id + "/report.pdf", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
    }

    private Answer submit(String candidate, String source) {
        return client.submit("add-two", source, Map.of("candidate", candidate), "Prefer", "wait=20");
    }

    private Answer page(String query) {
        Answer answer = client.get(query.startsWith("/") ? query : "/app/inbox" + query, "Accept", "text/html");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static List<String> names(Answer page) {
        return found(page, "<bdi>([^<]*)</bdi></a></th>");
    }

    private static List<String> ids(Answer page) {
        return found(page, "name=\"id\" value=\"([^\"]*)\"");
    }

    private static String link(Answer page, String relation) {
        return found(page, "href=\"([^\"]*)\" rel=\"" + relation + "\"")
                .getFirst()
                .replace("&amp;", "&");
    }

    private static List<String> found(Answer page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
