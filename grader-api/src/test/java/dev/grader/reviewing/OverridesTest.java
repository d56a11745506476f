package dev.grader.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OverridesTest extends ServiceTest {
    private static final String SEVEN = "{\"points\":7.5,\"reason\":\"A slip of the keyboard.\"}";

    @Test
    void areKeptBesideTheComputedScoreWithAllThatWasSaidBefore() {
        String path = finished(client, "o = 1", 4);

        Answer first = put(client, path, SEVEN);
        Answer second = put(client, path, "{\"points\":9,\"reason\":\"Explained it well.\"}");

        assertThat(first.at("/override/points")).as("%s", first).isEqualTo("7.5");
        assertThat(second.at("/score")).isEqualTo("4");
        assertThat(second.at("/verdict")).isEqualTo("wrong_answer");
        assertThat(second.at("/override/points")).isEqualTo("9");
        assertThat(second.at("/override/computed_score")).isEqualTo("4");
        assertThat(second.at("/override/by"))
                .isEqualTo(client.get("/v1/keys/current").at("/id"));
        assertThat(second.at("/override_history/1/reason")).isEqualTo("A slip of the keyboard.");
        assertThat(client.get("/v1/submissions").at("/items/0/override_points")).isEqualTo("9");
        assertThat(client.get("/v1/submissions?format=csv").text()).contains(",{},9\r\n");
        assertThat(client.get(path + "/report").text()).doesNotContain("Explained");
        assertThat(client.get("/v1/audit-log").text()).contains("score.overridden");
    }

    @Test
    void areWithdrawnAndNotForgotten() {
        String path = finished(client, "o = 2", 4);
        put(client, path, SEVEN);

        Answer withdrawn = delete(client, path);
        Answer again = delete(client, path);

        assertThat(withdrawn.json().get("override").isNull())
                .as("%s", withdrawn)
                .isTrue();
        assertThat(withdrawn.json().at("/override_history/0/points").isNull()).isTrue();
        assertThat(withdrawn.at("/override_history/1/points")).isEqualTo("7.5");
        assertThat(again.json().get("override_history").size()).isEqualTo(2);
        assertThat(client.get("/v1/submissions")
                        .json()
                        .at("/items/0/override_points")
                        .isNull())
                .isTrue();
        assertThat(client.get("/v1/audit-log").text()).contains("override.withdrawn");
    }

    @Test
    void outliveARegradeWhoseScoreIsAnother() {
        String path = finished(client, "o = 3", 4);
        put(client, path, SEVEN);
        SCRIPT.score("o = 3", 6);

        client.post(path + "/regrade", "", "Prefer", "wait=20");

        Answer now = client.get(path);
        assertThat(now.at("/score")).isEqualTo("6");
        assertThat(now.at("/override/points")).isEqualTo("7.5");
        assertThat(now.at("/override/computed_score")).isEqualTo("4");
    }

    @Test
    void areNotToldToCandidates() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = finished(candidate, "o = 4", 4);
        assertThat(put(client, path, SEVEN).status()).isEqualTo(200);

        assertThat(put(candidate, path, SEVEN).status()).isEqualTo(403);
        assertThat(delete(candidate, path).status()).isEqualTo(403);
        assertThat(candidate.get(path).json().get("override").isNull()).isTrue();
        for (String seen : new String[] {path, path + "/report", "/v1/submissions", "/v1/submissions?format=csv"}) {
            assertThat(candidate.get(seen).text()).as(seen).doesNotContain("7.5", "keyboard");
        }
    }

    @Test
    void ofManyWhoSawTheSameOneIsHeard() {
        String path = finished(client, "o = 5", 4);
        String seen = client.get(path).header("ETag").orElseThrow();

        var tries = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> put(client, path, SEVEN, "If-Match", seen), Thread::startVirtualThread))
                .limit(6)
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(client.get(path).json().get("override_history").size()).isOne();
    }

    @Test
    void areForWhatEarnsPoints() {
        String run = "/v1/submissions/"
                + client.submit("add-two", "o = 6", Map.of("mode", "run"), "Prefer", "wait=20")
                        .at("/id");
        run("update submissions set max_score = null where id = '%s'"
                .formatted(run.substring("/v1/submissions/".length())));

        Answer answer = put(client, run, SEVEN);

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("earns no points");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{\"points\":10.01,\"reason\":\"x\"}", 422, "#/points", "give 0 to 10"),
                arguments("{\"points\":-1,\"reason\":\"x\"}", 400, "#/points", "0 or more"),
                arguments("{\"points\":1.234,\"reason\":\"x\"}", 400, "#/points", "two decimals"),
                arguments("{\"points\":1e99,\"reason\":\"x\"}", 400, "#/points", "0 or more"),
                arguments("{\"points\":\"7\",\"reason\":\"x\"}", 400, "#/points", "not a number"),
                arguments("{\"reason\":\"x\"}", 400, "#/points", "points is missing"),
                arguments("{\"points\":1}", 400, "#/reason", "reason is missing"),
                arguments("{\"points\":1,\"reason\":\"" + "x".repeat(2_001) + "\"}", 400, "#/reason", "1 to 2000"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void sayWhatIsWrongWithThem(String body, int status, String pointer, String detail) {
        Answer answer = put(client, finished(client, "o = 7", 4), body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).contains(detail);
    }

    private static String finished(Client by, String source, int points) {
        SCRIPT.score(source, points);
        return "/v1/submissions/"
                + by.submit("add-two", source, "Prefer", "wait=20").at("/id");
    }

    private static Answer put(Client by, String path, String body, String... headers) {
        return by.send(
                "PUT", path + "/override", BodyPublishers.ofString(body), headers, "Content-Type", "application/json");
    }

    private static Answer delete(Client by, String path) {
        return by.send("DELETE", path + "/override", BodyPublishers.noBody(), new String[0]);
    }
}
