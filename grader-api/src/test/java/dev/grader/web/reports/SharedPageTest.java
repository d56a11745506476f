package dev.grader.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SharedPageTest extends ReportsTestBase {
    private static final Pattern ADDRESS =
            Pattern.compile("id=\"address\" readonly value=\"http://[^/\"]+(/s/[^\"]+)\"");

    @Test
    void isReadByWhoHasNothingButTheLink() {
        String id = rich();
        form(client, page(id) + "/comments", Map.of("text", "Remarkable"));
        String link = link(id, Map.of("days", "7", "candidate_names", "on", "comments", "on"));

        Answer page = guest().get(link);

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains("Add two numbers", "test_large", "Ada &lt;b&gt;Lovelace", "Remarkable")
                .doesNotContain("<form", "/app/", "Override", "name=\"seen\"");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("X-Robots-Tag"))
                .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
        assertThat(page.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void tellsNeitherNamesNorCommentsWhereItWasNotSaid() {
        String id = rich();
        form(client, page(id) + "/comments", Map.of("line", "1", "text", "Remarkable"));

        Answer page = guest().get(link(id, Map.of("days", "14")));

        assertThat(page.text()).contains("test_large").doesNotContain("Lovelace", "Remarkable", "round");
    }

    @Test
    void isOneAndTheSamePageForALinkThatIsUnknownOrRevoked() {
        String id = rich();
        String link = link(id, Map.of("days", "1"));
        String share = client.get("/v1/shares").at("/items/0/id");
        assertThat(form(client, page(id) + "/shares/" + share + "/revoke", Map.of())
                        .status())
                .isEqualTo(302);

        Answer revoked = guest().get(link);
        Answer unknown = guest().get("/s/" + "A".repeat(43));
        Answer malformed = guest().get("/s/x");

        for (Answer answer : new Answer[] {revoked, unknown, malformed}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("X-Robots-Tag")).isPresent();
            assertThat(bare(answer)).isEqualTo(bare(unknown));
        }
    }

    @Test
    void showsSeveralOneAtATimeAndNoOther() {
        String first = rich("Ada");
        String second = rich("Alan");
        String link = client.post(
                        "/v1/shares",
                        "{\"submissions\":[\"%s\",\"%s\"],\"candidate_names\":true}".formatted(first, second))
                .at("/url");

        assertThat(guest().get(link).text()).contains("Ada", "?report=2");
        assertThat(guest().get(link + "?report=2").text()).contains("Alan");
        assertThat(guest().get(link + "?report=3").status()).isEqualTo(404);
        assertThat(guest().get("/v1/submissions/" + first).status()).isEqualTo(401);
    }

    @Test
    void isTakenAwayWithTheCandidate() {
        String id = rich("Ada");
        String link = link(id, Map.of("days", "1"));

        client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), new String[0]);

        assertThat(guest().get(link).status()).isEqualTo(404);
    }

    private Client guest() {
        return client.with(null);
    }

    private String link(String id, Map<String, String> fields) {
        Answer made = form(client, page(id) + "/shares", fields);
        Matcher address = ADDRESS.matcher(made.text());
        assertThat(address.find()).as("%s", made).isTrue();
        assertThat(client.get(page(id)).text()).doesNotContain(address.group(1));
        return address.group(1);
    }

    private static String bare(Answer answer) {
        return answer.text().replaceAll("(nonce|<meta name=\"csrf\" content)=\"[^\"]*\"", "");
    }
}
