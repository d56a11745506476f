package dev.grader.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.verdict.Verdict;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestKeysTest extends ServiceTest {
    private static final String[] NONE = {};

    private Client test = Client.of(0, null);

    @BeforeEach
    void makeATestKey() {
        test = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryVerdictThereIsAndRunsNothing(Verdict verdict) {
        String source = "# grader-test: " + verdict.wireName();

        Answer answer = test.submit("add-two", source, "Prefer", "wait=20");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("finished");
        assertThat(answer.at("/verdict")).isEqualTo(verdict.wireName());
        assertThat(answer.at("/test")).isEqualTo("true");
        assertThat(answer.at("/environment/image_digest")).isEqualTo("none");
        assertThat(answer.json().get("score").isNull()).isEqualTo(!verdict.isScored());
        assertThat(SCRIPT.graded()).doesNotContain(source);
    }

    @Test
    void saysOfEverySubmissionWhetherItIsATest() {
        Answer real = client.submit("add-two", "# grader-test: wrong_answer", "Prefer", "wait=20");

        assertThat(real.at("/test")).isEqualTo("false");
        assertThat(real.at("/verdict")).as("that comment is for test keys").isEqualTo("accepted");
        assertThat(client.get("/v1/submissions").at("/items/0/test")).isEqualTo("false");
        test.submit("add-two", "t = 1");
        assertThat(test.get("/v1/submissions").at("/items/0/test")).isEqualTo("true");
    }

    @Test
    void acceptsWhatAsksForNothing() {
        assertThat(test.submit("add-two", "t = 2", "Prefer", "wait=20").at("/verdict"))
                .isEqualTo("accepted");
    }

    @Test
    void takesItsTimeAndCanBeCancelledMeanwhile() {
        String path = test.submit("add-two", "# grader-test: accepted after 30000 ms")
                .header("Location")
                .orElseThrow();
        await().until(() -> test.get(path).at("/status").equals("running"));

        assertThat(test.post(path + "/cancel", "").at("/status")).isEqualTo("cancelled");

        // A thread that slept on would keep these from their end for as long.
        for (int number = 0; number < 3; number++) {
            assertThat(test.submit("add-two", "t = 3", "Prefer", "wait=20").at("/status"))
                    .isEqualTo("finished");
        }
        assertThat(test.get(path).at("/status")).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed", "accepted after 31000 ms", ""})
    void refusesWordsItDoesNotKnowAndSaysWhichItDoes(String words) {
        Answer refused = test.submit("add-two", "# grader-test: " + words);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/source");
        assertThat(refused.at("/detail")).containsAnyOf("accepted, wrong_answer, runtime_error", "30000 at most");
        assertThat(client.submit("add-two", "# grader-test: " + words).status())
                .as("of another key it is a comment")
                .isEqualTo(202);
    }

    @Test
    void seesOnlyWhatCameWithTestKeysAndNobodyElseSeesThat() {
        String tests = finished(test, "t = 4");
        String real = finished(client, "t = 4");

        assertThat(test.get("/v1/submissions").text()).contains(id(tests)).doesNotContain(id(real));
        assertThat(client.get("/v1/submissions").text()).contains(id(real)).doesNotContain(id(tests));
        for (String rest : new String[] {"", "/report?format=junit", "/regrades"}) {
            assertThat(test.get(tests + rest).status()).as(rest).isEqualTo(200);
            assertThat(client.get(real + rest).status()).as(rest).isEqualTo(200);
            assertThat(test.get(real + rest).status()).as(rest).isEqualTo(404);
            assertThat(client.get(tests + rest).status()).as(rest).isEqualTo(404);
        }
        for (String change : new String[] {"/cancel", "/regrade"}) {
            assertThat(test.post(real + change, "").status()).as(change).isEqualTo(404);
            assertThat(client.post(tests + change, "").status()).as(change).isEqualTo(404);
        }
    }

    @Test
    void regradesATestAsATest() {
        String path = finished(test, "# grader-test: runtime_error");

        Answer regrade = test.post(path + "/regrade", "", "Prefer", "wait=20");

        assertThat(regrade.at("/status")).as("%s", regrade).isEqualTo("finished");
        assertThat(regrade.at("/after/verdict")).isEqualTo("runtime_error");
        assertThat(SCRIPT.graded()).doesNotContain("# grader-test: runtime_error");
    }

    @Test
    void letsAWrittenAnswerBeReviewed() {
        Answer waiting = test.post(
                "/v1/submissions", "{\"challenge\":\"explain-a-sum\",\"answer\":\"Because.\"}", "Prefer", "wait=20");
        assertThat(waiting.at("/verdict")).isEqualTo("needs_review");
        int items = waiting.json().at("/rubric/items").size();

        Answer reviewed = test.send(
                "PUT",
                "/v1/submissions/" + waiting.at("/id") + "/review",
                BodyPublishers.ofString("{\"ticks\":[" + "true,".repeat(items - 1) + "true]}"),
                NONE,
                "Content-Type",
                "application/json");

        assertThat(reviewed.at("/verdict")).as("%s", reviewed).isEqualTo("reviewed");
    }

    @Test
    void takesAnAnswersWordToo() {
        Answer answer = test.post(
                "/v1/submissions",
                "{\"challenge\":\"predict-a-sum\",\"answer\":\"3\\ngrader-test: wrong_answer\"}",
                "Prefer",
                "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("wrong_answer");
        assertThat(answer.at("/explanation")).contains("invented");
    }

    @Test
    void tellsACandidatesTestKeyNoMoreThanARealOne() {
        Client candidate = client.with(
                keys.issue(tenant, Grant.all(Role.CANDIDATE).forTests()).text());

        Answer answer = candidate.submit("add-two", "# grader-test: wrong_answer", "Prefer", "wait=20");

        assertThat(answer.at("/tests/2/name")).isEqualTo("test_invented_2");
        assertThat(answer.at("/tests/2/hint")).contains("invented");
        assertThat(answer.json().at("/tests/2").hasNonNull("message")).isFalse();
        assertThat(answer.json().hasNonNull("attempts")).isFalse();
    }

    @Test
    void erasesOfACandidateOnlyWhatCameWithTestKeys() {
        String tests = finished(test, "t = 5", "Ada");
        String real = finished(client, "t = 5", "Ada");

        Answer erased = test.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), NONE);

        assertThat(erased.at("/submissions")).isEqualTo("1");
        assertThat(test.get(tests).status()).isEqualTo(404);
        assertThat(client.get(real).status()).isEqualTo(200);
        String more = finished(test, "t = 5", "Ada");
        assertThat(client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), NONE)
                        .at("/submissions"))
                .as("whoever erases for real erases all")
                .isEqualTo("2");
        assertThat(test.get(more).status()).isEqualTo(404);
    }

    private static String finished(Client by, String source) {
        return finished(by, source, "Grace");
    }

    private static String finished(Client by, String source, String candidate) {
        Answer answer = by.submit("add-two", source, Map.of("candidate", candidate), "Prefer", "wait=20");
        assertThat(answer.at("/status")).as("%s", answer).isEqualTo("finished");
        return "/v1/submissions/" + answer.at("/id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
