package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Written answers from the candidate to the score, graded by the core: no cell is needed for them. */
class ReviewsTest extends ServiceTest {
    private static final String WORDS = "Floats are binary fractions; math.fsum adds without losing what sum loses.";

    @Test
    void scoresWhatWasTicked() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client interviewer = client.with(keys.issue(tenant, Role.INTERVIEWER));
        Answer taken = written(candidate);
        String path = taken.header("Location").orElseThrow();
        assertThat(taken.at("/verdict")).as("%s", taken).isEqualTo("needs_review");
        assertThat(taken.json().get("score").isNull()).isTrue();

        Answer answer = review(interviewer, path, "{\"ticks\":[true,true,false],\"note\":\"Knew fsum at once.\"}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/verdict")).isEqualTo("reviewed");
        assertThat(answer.at("/score")).isEqualTo("3");
        assertThat(answer.at("/max_score")).isEqualTo("4");
        assertThat(answer.at("/answer")).isEqualTo(WORDS);
        assertThat(answer.at("/rubric/items/0/ticked")).isEqualTo("true");
        assertThat(answer.at("/rubric/items/2/ticked")).isEqualTo("false");
        assertThat(answer.at("/rubric/note")).isEqualTo("Knew fsum at once.");
        assertThat(review(interviewer, path, "{\"ticks\":[true,false,false]}").at("/score"))
                .isEqualTo("2");
        assertThat(client.get("/v1/submissions").at("/items/0/verdict")).isEqualTo("reviewed");

        for (String seen : List.of(path, path + "/report", "/v1/submissions")) {
            String text = candidate.get(seen).text();
            assertThat(text).as(seen).contains("reviewed").doesNotContain("canary", "Knew", "ticked", "fsum.");
        }
        assertThat(candidate.get(path).at("/score")).isEqualTo("2");
        assertThat(candidate.get(path).json().get("rubric").isNull()).isTrue();
    }

    @Test
    void isForStaffOfTheSameTenant() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = written(candidate).header("Location").orElseThrow();
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        String body = "{\"ticks\":[true,true,true]}";

        assertThat(review(candidate, path, body).status()).isEqualTo(403);
        assertThat(review(client.with(keys.issue(neighbour, Role.INTEGRATOR)), path, body)
                        .status())
                .isEqualTo(404);
        assertThat(review(client, path, body).status()).isEqualTo(200);
    }

    @Test
    void isWrittenOnlyOverWhatTheReviewerHasSeen() {
        String path = written(client).header("Location").orElseThrow();
        String seen = client.get(path).header("ETag").orElseThrow();
        String body = "{\"ticks\":[true,true,false]}";

        assertThat(review(client, path, body, "If-Match", "\"x\", " + seen).status())
                .isEqualTo(200);
        Answer late = review(client, path, "{\"ticks\":[false,false,false]}", "If-Match", seen);

        assertThat(late.status()).as("%s", late).isEqualTo(412);
        assertThat(late.at("/type")).isEqualTo("/problems/precondition-failed");
        assertThat(client.get(path).at("/score")).isEqualTo("3");
        String now = client.get(path).header("ETag").orElseThrow();
        assertThat(review(client, path, body, "If-Match", "W/" + now).status()).isEqualTo(412);
        assertThat(review(client, path, "{\"ticks\":[true]}", "If-Match", seen).status())
                .isEqualTo(422);
        assertThat(review(client, path, body, "If-Match", now).status()).isEqualTo(200);
        assertThat(review(client, path, body, "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void ofManyReviewersWhoSawTheSameOneIsHeard() {
        String path = written(client).header("Location").orElseThrow();
        String seen = client.get(path).header("ETag").orElseThrow();

        var reviews = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> review(client, path, "{\"ticks\":[true,true,true]}", "If-Match", seen),
                        Thread::startVirtualThread))
                .limit(6)
                .toList();

        assertThat(reviews.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }

    static Stream<Arguments> refusedReviews() {
        return Stream.of(
                arguments("{\"ticks\":[true]}", 422, "#/ticks", "3 items"),
                arguments("{}", 400, "#/ticks", "ticks is missing"),
                arguments("{\"ticks\":[1,2,3]}", 400, "#/ticks", "1 to 20 times true or false"),
                arguments("{\"ticks\":[true,true,true],\"note\":7}", 400, "#/note", "not a string"),
                arguments(
                        "{\"ticks\":[true,true,true],\"note\":\"" + "x".repeat(8193) + "\"}",
                        400,
                        "#/note",
                        "1 to 8192 characters"),
                arguments("{\"tick\":[true,true,true]}", 400, "#/tick", "did you mean ticks"));
    }

    @ParameterizedTest
    @MethodSource("refusedReviews")
    void saysWhatIsWrongWithAReview(String body, int status, String pointer, String detail) {
        String path = written(client).header("Location").orElseThrow();

        Answer answer = review(client, path, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).contains(detail);
    }

    @Test
    void reviewsNoProgramAndGradesNoWordsAgain() {
        String program = client.submit("add-two", "w = 1", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        String words = written(client).header("Location").orElseThrow();

        Answer review = review(client, program, "{\"ticks\":[true]}");
        Answer regrade = client.post(words + "/regrade", "");

        assertThat(review.status()).isEqualTo(422);
        assertThat(review.at("/detail")).contains("no written answer");
        assertThat(regrade.status()).isEqualTo(422);
        assertThat(regrade.at("/detail")).contains("scored by people", words + "/review");
    }

    private static Answer written(Client client) {
        return client.post(
                "/v1/submissions",
                "{\"challenge\":\"explain-a-sum\",\"answer\":\"%s\"}".formatted(WORDS),
                "Prefer",
                "wait=20");
    }

    private static Answer review(Client client, String path, String body, String... headers) {
        return client.send(
                "PUT", path + "/review", BodyPublishers.ofString(body), headers, "Content-Type", "application/json");
    }
}
