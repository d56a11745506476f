package dev.grader.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLogTest extends ServiceTest {
    private static final String[] NONE = {};

    @Test
    void tellsWhatWasDoneWithWhichKey() {
        Answer own = client.get("/v1/keys/current");

        String submission =
                client.submit("add-two", "l = 1", "Prefer", "wait=20").at("/id");
        String regrade = client.post("/v1/submissions/" + submission + "/regrade", "", "Prefer", "wait=20")
                .at("/id");
        String question = client.post(
                        "/v1/submissions",
                        "{\"challenge\":\"explain-a-sum\",\"answer\":\"Because.\"}",
                        "Prefer",
                        "wait=20")
                .at("/id");
        String reviewed = review(question);
        SCRIPT.hold("l = 2");
        String cancelled = client.submit("add-two", "l = 2").at("/id");
        client.post("/v1/submissions/" + cancelled + "/cancel", "");
        SCRIPT.release("l = 2");
        client.post("/v1/challenges:reload", "");
        String key = client.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\"}")
                .at("/id");
        client.post("/v1/keys/" + key + "/rotate", "{}");
        client.send("DELETE", "/v1/keys/" + key, BodyPublishers.noBody(), NONE);
        client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), NONE);

        assertThat(entries(client.get("/v1/audit-log?limit=100")))
                .containsExactly(
                        "candidate.erased null",
                        "key.revoked " + key,
                        "key.rotated " + key,
                        "key.created " + key,
                        "challenges.reloaded null",
                        "submission.cancelled " + cancelled,
                        "submission.created " + cancelled,
                        "submission.reviewed " + reviewed,
                        "submission.created " + question,
                        "regrade.created " + regrade,
                        "submission.created " + submission);
        Answer page = client.get("/v1/audit-log");
        assertThat(page.at("/items/0/id")).startsWith("aud_");
        assertThat(page.at("/items/0/key")).isEqualTo(own.at("/id"));
        assertThat(page.at("/items/0/at")).isNotEmpty();
        assertThat(page.text()).as("whom it was about").doesNotContain("Ada");
    }

    private String review(String submission) {
        Answer answer = client.send(
                "PUT",
                "/v1/submissions/" + submission + "/review",
                BodyPublishers.ofString("{\"ticks\":" + ticks(submission) + "}"),
                NONE,
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return submission;
    }

    private String ticks(String submission) {
        int items = client.get("/v1/submissions/" + submission)
                .json()
                .at("/rubric/items")
                .size();
        return new ArrayList<>(Collections.nCopies(items, true)).toString();
    }

    @Test
    void choosesByActionAndByKey() {
        Client other = client.with(keys.issue(tenant, Role.INTERVIEWER));
        String others = other.submit("add-two", "l = 3").at("/id");
        String first = client.submit("add-two", "l = 4").at("/id");
        String second = client.submit("add-two", "l = 5").at("/id");
        client.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\"}");
        String own = client.get("/v1/keys/current").at("/id");
        String path = "/v1/audit-log?action=submission.created&key=" + own;

        Answer page = client.get(path + "&limit=1");
        Answer next = client.get(page.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1"));

        assertThat(entries(page)).containsExactly("submission.created " + second);
        assertThat(entries(next)).as("the choice goes with the cursor").containsExactly("submission.created " + first);
        assertThat(next.json().get("has_more").asBoolean()).isFalse();
        assertThat(entries(client.get("/v1/audit-log?action=submission.created")))
                .contains("submission.created " + others)
                .hasSize(3);
        assertThat(entries(client.get("/v1/audit-log?key=key_0123456789abcdef")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "action=submission.burnt, none of submission.created",
        "key=0123456789abcdef, no id of a key",
        "cursor=abc, was not made by this list",
    })
    void saysWhatIsWrongWithAChoice(String query, String detail) {
        Answer refused = client.get("/v1/audit-log?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).contains(detail);
    }

    @Test
    void notesNothingThatWasNotDone() {
        client.submit("no-such-challenge", "l = 6");
        client.post("/v1/keys", "{}");
        String submission =
                client.submit("add-two", "l = 7", "Prefer", "wait=20").at("/id");
        client.post("/v1/submissions/" + submission + "/cancel", "");

        assertThat(entries(client.get("/v1/audit-log"))).containsExactly("submission.created " + submission);
    }

    /** Nothing is done that cannot be noted: the two are one transaction. */
    @Test
    void doesNothingThatItCannotNote() {
        database.sql("alter table audit_log rename to audit_log_away").update();
        try {
            assertThat(client.submit("add-two", "l = 8").status()).isEqualTo(500);
            assertThat(client.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\"}")
                            .status())
                    .isEqualTo(500);
        } finally {
            database.sql("alter table audit_log_away rename to audit_log").update();
        }
        assertThat(client.get("/v1/submissions").json().get("items").isEmpty()).isTrue();
        assertThat(client.get("/v1/keys").json().get("items").size()).isOne();
    }

    @Test
    void tellsATestKeyOnlyWhatWasDoneWithTestKeys() {
        Client test = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
        String live = client.submit("add-two", "l = 9").at("/id");
        String tests = test.submit("add-two", "l = 9", Map.of()).at("/id");

        assertThat(entries(test.get("/v1/audit-log"))).containsExactly("submission.created " + tests);
        assertThat(entries(client.get("/v1/audit-log")))
                .containsExactly("submission.created " + tests, "submission.created " + live);
    }

    private static List<String> entries(Answer page) {
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("action").stringValue() + " "
                        + (item.get("target").isNull()
                                ? "null"
                                : item.get("target").stringValue()))
                .toList();
    }
}
