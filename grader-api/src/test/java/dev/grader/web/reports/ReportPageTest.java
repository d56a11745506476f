package dev.grader.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest extends ReportsTestBase {
    @Test
    void tellsWhatItCameToInWordsWithTheFailedTestsFirst() {
        Answer page = client.get(page(rich()));

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains("Add two numbers", "Wrong answer", "of 10", "Time limit exceeded", "./grader grade add-two")
                .contains("<ins>1500</ins>", "<del>None</del>");
        assertThat(page.text().indexOf("test_huge")).isLessThan(page.text().indexOf("test_small"));
    }

    @Test
    void takesNothingThatACandidateTypedForMarkup() {
        String text = client.get(page(rich())).text();

        assertThat(text)
                .doesNotContain("<img", "<b>Lovelace", "\u202e", "\u2066", "\u001b")
                .contains(
                        "&lt;img src=x onerror=alert(1)&gt;",
                        "⟦U+202E⟧",
                        "␛",
                        "characters in this source that are not seen");
    }

    @Test
    void isForStaffOfTheTenantAlone() {
        String id = rich();
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));

        assertThat(client.with(keys.issue(tenant, Role.INTERVIEWER))
                        .get(page(id))
                        .status())
                .isEqualTo(200);
        assertThat(candidate.get(page(id)).status()).isEqualTo(403);
        assertThat(client.with(keys.issue(neighbour, Role.INTEGRATOR))
                        .get(page(id))
                        .status())
                .isEqualTo(404);
        assertThat(form(candidate, page(id) + "/comments", Map.of("text", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void takesACommentOnALineAndLeadsToIt() {
        String id = rich();
        assertThat(client.get(page(id) + "?line=5").text()).contains("Comment on line 5");

        Answer added = form(client, page(id) + "/comments", Map.of("line", "5", "text", "Why <i>two</i>?\r\nSo."));

        assertThat(added.status()).isEqualTo(302);
        String address = added.header("Location").orElseThrow();
        assertThat(address).contains(page(id) + "#cmt_");
        String comment = address.substring(address.indexOf('#') + 1);
        assertThat(client.get(page(id)).text()).contains("Why &lt;i&gt;two&lt;/i&gt;?\nSo.");
        assertThat(client.get(page(id) + "?edit=" + comment).text()).contains("name=\"edited\"");
        form(client, page(id) + "/comments/" + comment, Map.of("text", "Another", "edited", comment));
        assertThat(client.get(page(id)).text()).contains("Another", "edited").doesNotContain("two&lt;/i&gt;");
        assertThat(form(client, page(id) + "/comments/" + comment + "/delete", Map.of("line", "5"))
                        .header("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("#L5"));
        assertThat(client.get(page(id)).text()).doesNotContain("Another");
    }

    @Test
    void showsTheFormAgainWithWhatWasTypedWhereSomethingIsWrongWithIt() {
        String id = rich();

        Answer far = form(client, page(id) + "/comments", Map.of("line", "99", "text", "Kept words"));
        Answer much = form(
                client,
                page(id) + "/override",
                Map.of("points", "11", "reason", "Kept reason", "seen", hidden(client.get(page(id)), "seen")));
        Answer none = form(client, page(id) + "/override", Map.of("points", "many", "reason", "x", "seen", "x"));

        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("there is no line 99");
        assertThat(much.status()).isEqualTo(422);
        assertThat(much.text()).contains("give 0 to 10", "Kept reason", "value=\"11\"");
        assertThat(none.text()).contains("The points are no number");
    }

    @Test
    void overridesTheScoreUnlessSomebodyElseDidSoMeanwhile() {
        String id = rich();
        String seen = hidden(client.get(page(id)), "seen");

        Answer first =
                form(client, page(id) + "/override", Map.of("points", "7,5", "reason", "Explained it.", "seen", seen));
        Answer late = form(client, page(id) + "/override", Map.of("points", "2", "reason", "Late.", "seen", seen));

        assertThat(first.status()).as("%s", first).isEqualTo(302);
        assertThat(late.status()).isEqualTo(412);
        assertThat(client.get(page(id)).text()).contains("By a person", ">7.5<", "Explained it.");
        run("update submissions set score = 5 where id = '%s'".formatted(id));
        assertThat(client.get(page(id)).text()).contains("is another now");
        form(client, page(id) + "/override/withdraw", Map.of("seen", hidden(client.get(page(id)), "seen")));
        assertThat(client.get(page(id)).text()).doesNotContain("By a person").contains("Withdrawn");
    }

    @Test
    void takesTicksAndANoteForAWrittenAnswer() {
        String id = client.post(
                        "/v1/submissions",
                        "{\"challenge\":\"explain-a-sum\",\"answer\":\"Binary <u>floats</u>.\"}",
                        "Prefer",
                        "wait=20")
                .at("/id");
        Answer page = client.get(page(id));
        assertThat(page.text()).contains("Needs review", "Binary &lt;u&gt;floats&lt;/u&gt;.");

        Answer saved = form(
                client,
                page(id) + "/review",
                Map.of(
                        "seen",
                        hidden(page, "seen"),
                        "items",
                        hidden(page, "items"),
                        "tick-0",
                        "on",
                        "note",
                        "Knew fsum."));

        assertThat(saved.status()).as("%s", saved).isEqualTo(302);
        assertThat(client.get("/v1/submissions/" + id).at("/rubric/items/0/ticked"))
                .isEqualTo("true");
        assertThat(client.get(page(id)).text()).contains("Reviewed by", "Knew fsum.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "junit", "ctrf", "csv"})
    void givesTheSameAsAFile(String format) {
        String id = rich();

        Answer file = client.get(page(id) + "/report?format=" + format);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(id));
        assertThat(file.text()).contains("test_large");
    }

    @Test
    void followsWhatIsNotFinishedYet() {
        SCRIPT.hold("hold = 'page'");
        String id = client.submit("add-two", "hold = 'page'").at("/id");

        Answer before = client.get(page(id));
        Answer waiting = client.get(page(id) + "/state");
        SCRIPT.release("hold = 'page'");
        client.get("/v1/submissions/" + id, "Prefer", "wait=20");
        Answer after = client.get(page(id) + "/state");

        assertThat(before.text()).contains("Look again", "hx-get=\"" + page(id) + "/state\"");
        assertThat(waiting.header("HX-Refresh")).isEmpty();
        assertThat(after.header("HX-Refresh")).hasValue("true");
    }

    @Test
    void listsTheAttemptsOfTheSameCandidate() {
        String first = rich("Alan");
        String second = rich("Alan");
        rich("Grace");

        assertThat(client.get(page(second)).text())
                .contains("Attempts of this candidate", page(first), page(second) + "/diff?with=" + first)
                .doesNotContain("Grace");
    }
}
