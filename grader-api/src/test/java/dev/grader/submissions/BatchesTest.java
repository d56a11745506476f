package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ScriptedGrading;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BatchesTest extends ServiceTest {
    @Test
    void judgesEachForItselfAndTakesWhatIsGood() {
        Answer answer = send(
                Map.of("challenge", "add-two", "source", "b = 1", "candidate", "ann"),
                Map.of("challenge", "add-two", "source", "b = 2", "mode", "walk"),
                Map.of("challenge", "ad-two", "source", "b = 3"),
                "no object",
                Map.of("challenge", "add-two", "source", "x".repeat(140_000)),
                Map.of("challenge", "add-two", "source", "b = 4"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.at("/id")).matches("bat_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(answer.header("Location")).hasValue("/v1/submission-batches/" + answer.at("/id"));
        assertThat(statuses(answer)).containsExactly(202, 400, 422, 400, 413, 202);
        assertThat(answer.at("/items/0/index")).isEqualTo("0");
        assertThat(answer.at("/items/0/submission/id")).startsWith("sub_");
        assertThat(answer.at("/items/0/submission/candidate")).isEqualTo("ann");
        assertThat(answer.json().at("/items/0").has("problem")).isFalse();
        assertThat(answer.at("/items/1/problem/type")).isEqualTo("/problems/invalid-request");
        assertThat(answer.at("/items/1/problem/errors/0/pointer")).isEqualTo("#/submissions/1/mode");
        assertThat(answer.json().at("/items/1").has("submission")).isFalse();
        assertThat(answer.at("/items/2/problem/detail")).contains("did you mean add-two?");
        assertThat(answer.at("/items/2/problem/errors/0/pointer")).isEqualTo("#/submissions/2/challenge");
        assertThat(answer.at("/items/3/problem/errors/0/pointer")).isEqualTo("#/submissions/3");
        assertThat(answer.at("/items/4/problem/errors/0/pointer")).isEqualTo("#/submissions/4/source");
        assertThat(submissions()).isEqualTo(2);
        for (String item : List.of("/items/0", "/items/5")) {
            assertThat(client.get("/v1/submissions/" + answer.at(item + "/submission/id"), "Prefer", "wait=20")
                            .at("/verdict"))
                    .isEqualTo("accepted");
        }
    }

    @Test
    void refusesTheWholeWhenNoneIsGood() {
        Answer answer =
                send(Map.of("challenge", "ad-two", "source", "b = 5"), Map.of("challenge", "add-two", "source", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("/problems/unprocessable");
        assertThat(answer.at("/detail")).startsWith("None of the 2 submissions was taken");
        assertThat(statuses(answer)).containsExactly(422, 400);
        assertThat(answer.at("/items/1/problem/errors/0/pointer")).isEqualTo("#/submissions/1/source");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(count("batches where tenant = '%s'")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|#/submissions",
                "{\"submissions\":[]}|#/submissions",
                "{\"submissions\":{}}|#/submissions",
                "{\"submission\":[{}],\"submissions\":[{}]}|#/submission"
            })
    void saysWhatABatchLooksLike(String body, String pointer) {
        Answer answer = client.post("/v1/submission-batches", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void takesAHundredAndNoMore() {
        assertThat(send(many(101)).at("/detail")).contains("array of 1 to 100 items");
        Answer answer = send(many(100));

        assertThat(statuses(answer)).hasSize(100).containsOnly(202);
        String path = answer.header("Location").orElseThrow();
        await().until(() -> client.get(path).at("/finished").equals("100"));
    }

    @Test
    void mayHaveOneMebibyteAltogether() {
        Answer answer = client.post("/v1/submission-batches", "x".repeat((1 << 20) + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/detail")).contains("1 MiB", "a batch as a whole");
    }

    @Test
    void tellsHowFarItIsAndItsSubmissionsInTheirOrder() {
        SCRIPT.hold("b = held");
        Answer taken = send(
                Map.of("challenge", "add-two", "source", "b = 6"),
                Map.of("challenge", "add-two", "source", "b = held"),
                Map.of("challenge", "add-two", "source", "b = 7"));
        String path = taken.header("Location").orElseThrow();
        await().until(() -> client.get(path).at("/finished").equals("2")
                && client.get(path).at("/running").equals("1"));
        String held = taken.at("/items/1/submission/id");

        client.post("/v1/submissions/" + held + "/cancel", "");

        Answer batch = client.get(path + "?limit=2");
        assertThat(batch.at("/id")).isEqualTo(taken.at("/id"));
        assertThat(batch.at("/created_at")).endsWith("Z");
        assertThat(batch.json().propertyNames())
                .containsExactly(
                        "id", "created_at", "total", "queued", "running", "finished", "cancelled", "items", "has_more");
        assertThat(List.of(batch.at("/total"), batch.at("/queued"), batch.at("/running")))
                .containsExactly("3", "0", "0");
        assertThat(List.of(batch.at("/finished"), batch.at("/cancelled"))).containsExactly("2", "1");
        assertThat(batch.at("/items/1/id")).isEqualTo(held);
        assertThat(batch.at("/has_more")).isEqualTo("true");
        String next = batch.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer rest = client.get(next);
        assertThat(rest.json().get("items").size()).isOne();
        assertThat(rest.at("/items/0/id")).isEqualTo(taken.at("/items/2/submission/id"));
        assertThat(rest.at("/has_more")).isEqualTo("false");
        assertThat(client.get("/v1/submissions?batch=" + taken.at("/id"))
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(3);
        SCRIPT.release("b = held");
    }

    @Test
    void isSeenByWhoMaySeeIt() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client staff = client;
        String theirs = candidate
                .post("/v1/submission-batches", body(Map.of("challenge", "add-two", "source", "b = 8")))
                .header("Location")
                .orElseThrow();
        String ours = send(Map.of("challenge", "add-two", "source", "b = 9"))
                .header("Location")
                .orElseThrow();
        await().until(() -> staff.get(theirs).at("/finished").equals("1"));

        Answer seen = candidate.get(theirs);
        assertThat(seen.at("/items/0/verdict")).isEqualTo("accepted");
        assertThat(seen.json().at("/items/0/attempts").isNull()).isTrue();
        assertThat(seen.json().at("/items/0/finished_at").isNull()).isTrue();
        assertThat(seen.text()).doesNotContain(ScriptedGrading.SECRET);
        assertThat(staff.get(theirs).at("/items/0/attempts")).isEqualTo("1");
        assertThat(candidate.get(ours).status()).isEqualTo(404);
        newTenant();
        assertThat(client.get(ours).text().replace(ours, ""))
                .isEqualTo(client.get("/v1/submission-batches/bat_none")
                        .text()
                        .replace("/v1/submission-batches/bat_none", ""));
        assertThat(client.get(ours).status()).isEqualTo(404);
    }

    @Test
    void takesAllOrNothingOfWhatIsGoodAndNotesIt() {
        Answer taken = send(many(2));

        assertThat(database.sql("select target from audit_log where tenant = :tenant and action = 'batch.created'")
                        .param("tenant", tenant)
                        .query(String.class)
                        .list())
                .containsExactly(taken.at("/id"));
    }

    /** One commit: what fails in the middle takes with it what came before. */
    @Test
    @Tag("sqlite")
    void keepsNothingOfABatchThatCannotBeWritten() {
        run(
                "create trigger poison before insert on submissions when new.source = 'poison' begin select raise(abort, 'no'); end");
        try {
            Answer answer = send(
                    Map.of("challenge", "add-two", "source", "b = 10"),
                    Map.of("challenge", "add-two", "source", "poison"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(submissions()).isZero();
            assertThat(count("scheduled_tasks where tenant = '%s'")).isZero();
        } finally {
            run("drop trigger poison");
        }
    }

    @Test
    void isCarriedOutOnceUnderAnIdempotencyKeyEvenAfterACrash() {
        String body = body(
                Map.of("challenge", "add-two", "source", "b = 11"),
                Map.of("challenge", "ad-two", "source", "b = 12"),
                Map.of("challenge", "add-two", "source", "b = 13"));
        Answer first = client.post("/v1/submission-batches", body, "Idempotency-Key", "b");
        assertThat(client.post("/v1/submission-batches", body, "Idempotency-Key", "b")
                        .text())
                .isEqualTo(first.text());
        run("update idempotency_keys set status = null, headers = null, answer = null where resource = '%s'"
                .formatted(first.at("/id")));

        Answer retry = client.post("/v1/submission-batches", body, "Idempotency-Key", "b");

        assertThat(retry.status()).isEqualTo(202);
        assertThat(retry.header("Idempotent-Replayed")).hasValue("true");
        assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
        assertThat(statuses(retry)).containsExactly(202, 202);
        assertThat(retry.at("/items/1/index")).isEqualTo("2");
        assertThat(retry.at("/items/1/submission/id")).isEqualTo(first.at("/items/2/submission/id"));
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void forgetsWhoIsErased() {
        Answer both = client.post(
                "/v1/submission-batches",
                body(
                        Map.of("challenge", "add-two", "source", "b = 14", "candidate", "ann"),
                        Map.of("challenge", "add-two", "source", "b = 15", "candidate", "bob")),
                "Idempotency-Key",
                "both");
        String path = both.header("Location").orElseThrow();

        erase("ann");

        assertThat(client.get(path).at("/total")).isEqualTo("1");
        assertThat(client.get(path).text()).doesNotContain("ann");
        assertThat(database.sql("select count(*) from idempotency_keys where resource = :batch and answer is null")
                        .param("batch", both.at("/id"))
                        .query(Integer.class)
                        .single())
                .as("the answer tells of ann")
                .isOne();
        erase("bob");
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(count("idempotency_keys where resource = '" + both.at("/id") + "'"))
                .isZero();
        assertThat(count("batches where tenant = '%s'")).isZero();
    }

    private void erase(String candidate) {
        client.send("DELETE", "/v1/candidates/" + candidate, BodyPublishers.noBody(), new String[0]);
    }

    private static Object[] many(int items) {
        return IntStream.range(0, items)
                .mapToObj(number -> Map.of("challenge", "add-two", "source", "b = 'of many'"))
                .toArray();
    }

    private Answer send(Object... submissions) {
        return client.post("/v1/submission-batches", body(submissions));
    }

    private static String body(Object... submissions) {
        return JsonMapper.shared().writeValueAsString(Map.of("submissions", submissions));
    }

    private static List<Integer> statuses(Answer answer) {
        var statuses = new ArrayList<Integer>();
        answer.json().get("items").forEach(item -> {
            statuses.add(item.get("status").intValue());
            if (item.has("problem")) {
                assertThat(item.at("/problem/status")).isEqualTo(item.get("status"));
            }
        });
        return statuses;
    }

    private int submissions() {
        return count("submissions where tenant = '%s'");
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what.formatted(tenant))
                .query(Integer.class)
                .single();
    }
}
