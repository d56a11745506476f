package dev.grader.submissions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.waiting.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SubmissionsTest extends ServiceTest {
    private static final String ID = "sub_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";

    @Autowired
    Waiting waiting;

    @Test
    void takesASubmissionAndSaysWhereItWillBe() {
        Answer answer = client.submit("add-two", "a = 1", Map.of("candidate", "ann", "metadata", Map.of("round", "2")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/id")).matches(ID);
        assertThat(answer.header("Location")).hasValue("/v1/submissions/" + answer.at("/id"));
        assertThat(answer.header("Retry-After")).hasValue("1");
        assertThat(answer.header("Preference-Applied")).isEmpty();
        assertThat(answer.at("/candidate")).isEqualTo("ann");
        assertThat(answer.at("/metadata/round")).isEqualTo("2");
        assertThat(answer.at("/created_at")).matches(MOMENT);
    }

    @Test
    void finishesItInTheBackground() {
        String path = client.submit("add-two", "a = 2").header("Location").orElseThrow();

        await().until(() -> client.get(path).at("/status").equals("finished"));
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void answersWithTheFinishedRecordWhenTheClientWaits() {
        Answer answer = client.submit("add-two", "a = 3", "Prefer", "respond-async, wait=20");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).hasValue("wait=20");
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(answer.json().propertyNames())
                .contains("id", "challenge", "mode", "status", "verdict", "score", "max_score", "created_at")
                .contains("finished_at", "tests", "stdout", "stderr", "environment", "attempts");
        assertThat(answer.json().at("/tests/1").propertyNames())
                .contains("name", "title", "group", "visibility", "verdict", "points", "max_points")
                .contains("message", "hint", "cpu_ms", "wall_ms", "peak_memory_bytes");
        assertThat(answer.json().at("/environment").propertyNames())
                .contains("python", "challenge_digest", "image_digest", "limits");
        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/score")).isEqualTo("10");
        assertThat(answer.at("/attempts")).isEqualTo("1");
        assertThat(answer.at("/finished_at")).matches(MOMENT);
    }

    @Test
    void answersWithWhatThereIsWhenTheWaitIsOver() {
        SCRIPT.hold("held = 1");

        Answer answer = client.submit("add-two", "held = 1", "Prefer", "wait=1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).hasValue("wait=1");
        assertThat(answer.header("Retry-After")).hasValue("1");
        assertThat(answer.at("/status")).isIn("queued", "running");
        assertThat(answer.json().at("/verdict").isNull()).isTrue();
        assertThat(answer.json().at("/tests").isEmpty()).isTrue();
        SCRIPT.release("held = 1");
    }

    @Test
    void wakesEverybodyWhoWaitsForTheSameEnd() {
        SCRIPT.hold("held = 2");
        String path = client.submit("add-two", "held = 2").header("Location").orElseThrow();
        var waits = List.of(client.getLater(path, "Prefer", "wait=30"), client.getLater(path, "Prefer", "wait=30"));
        await().until(() -> waiting.size() == 1);

        SCRIPT.release("held = 2");

        assertThat(waits)
                .allSatisfy(
                        wait -> assertThat(wait.get(20, SECONDS).at("/status")).isEqualTo("finished"));
        await().untilAsserted(() -> assertThat(waiting.size()).isZero());
    }

    @Test
    void waitsForHalfAMinuteAtMost() {
        Answer answer = client.submit("add-two", "a = 4", "Prefer", "wait=3600");

        assertThat(answer.header("Preference-Applied")).hasValue("wait=30");
    }

    @Test
    void listsTheNewestFirstInPages() {
        var made = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            made.addFirst(client.submit("add-two", "a = 5").at("/id"));
        }

        var listed = new ArrayList<String>();
        String next = "/v1/submissions?limit=2";
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = client.get(next);
            page.json().get("items").forEach(item -> listed.add(item.get("id").asString()));
            next = page.header("Link")
                    .map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1"))
                    .orElse("");
            assertThat(page.json().get("has_more").asBoolean()).isEqualTo(!next.isEmpty());
            pages++;
        }

        assertThat(listed).isEqualTo(made).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void writesReportsInEveryFormat() {
        String path = client.submit("add-two", "a = 6", "Prefer", "wait=20")
                        .header("Location")
                        .orElseThrow() + "/report";

        assertThat(client.get(path).at("/verdict")).isEqualTo("accepted");
        assertThat(client.get(path + "?format=json").at("/score")).isEqualTo("10");
        assertThat(client.get(path + "?format=gradescope").at("/score")).isEqualTo("10");
        assertThat(client.get(path + "?format=exercism").at("/version")).isEqualTo("3");
        assertThat(client.get(path + "?format=ctrf").json().has("results")).isTrue();
        Answer junit = client.get(path + "?format=junit");
        assertThat(junit.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("xml"));
        assertThat(junit.text()).contains("<testsuite");
    }

    @Test
    void hasNoReportBeforeTheEnd() {
        SCRIPT.hold("held = 3");
        String path = client.submit("add-two", "held = 3").header("Location").orElseThrow();

        Answer answer = client.get(path + "/report");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).hasValue("1");
        SCRIPT.release("held = 3");
    }
}
