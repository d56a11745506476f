package dev.grader.submissions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.waiting.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CancellationTest extends ServiceTest {
    @Autowired
    Scheduler scheduler;

    @Autowired
    Attempts attempts;

    @Autowired
    Waiting waiting;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void endsWhatIsQueuedAndTakesItOutOfTheQueue() {
        scheduler.pause();
        String path = submitted("x = 1");

        Answer answer = client.post(path + "/cancel", "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("cancelled");
        assertThat(answer.json().get("verdict").isNull()).isTrue();
        assertThat(answer.json().get("score").isNull()).isTrue();
        assertThat(answer.json().get("tests").isEmpty()).isTrue();
        assertThat(answer.json().get("finished_at").isNull()).isFalse();
        assertThat(answer.at("/attempts")).isEqualTo("0");
        assertThat(client.get(path).text()).isEqualTo(answer.text());
        assertThat(client.get("/v1/submissions").at("/items/0/status")).isEqualTo("cancelled");
        assertThat(tasksOf(path)).isZero();
    }

    @Test
    void stopsWhatIsRunningAndFreesItsThread() {
        SCRIPT.hold("x = 2");
        // As many as there are threads: nothing else is graded before one of them stops.
        List<String> paths = List.of(submitted("x = 2"), submitted("x = 2"));
        paths.forEach(path -> await().until(() -> status(path).equals("running")));
        String behind = submitted("x = 3");

        paths.forEach(path ->
                assertThat(client.post(path + "/cancel", "").at("/status")).isEqualTo("cancelled"));

        assertThat(client.get(behind, "Prefer", "wait=20").at("/verdict")).isEqualTo("accepted");
        for (String path : paths) {
            await().until(() -> tasksOf(path) == 0);
            assertThat(status(path)).isEqualTo("cancelled");
            assertThat(client.get(path).at("/attempts")).isEqualTo("1");
        }
        SCRIPT.release("x = 2");
    }

    @Test
    void writesNoResultOfAWorkerThatHeardNothingOfIt() throws InterruptedException {
        scheduler.pause();
        String path = submitted("x = 4");
        Attempt elsewhere = attempts.begin(id(path)).orElseThrow();

        Answer answer = client.post(path + "/cancel", "");

        assertThat(answer.at("/status")).isEqualTo("cancelled");
        assertThat(attempts.finish(elsewhere, SCRIPT.grade(elsewhere))).isFalse();
        assertThat(client.get(path).text()).isEqualTo(answer.text());
    }

    @Test
    void leavesNoTaskOfAJobWhoseWorkerHeardNothingOfIt() {
        SCRIPT.hold("x = 5");
        String path = submitted("x = 5");
        await().until(() -> status(path).equals("running"));
        database.sql("update submissions set status = 'cancelled', finished_at = 0 where id = :id")
                .param("id", id(path))
                .update();

        SCRIPT.release("x = 5");

        await().until(() -> tasksOf(path) == 0);
        assertThat(status(path)).isEqualTo("cancelled");
    }

    @Test
    void wakesWhoWaitsForTheEnd() {
        SCRIPT.hold("x = 6");
        String path = submitted("x = 6");
        var wait = client.getLater(path, "Prefer", "wait=30");
        await().until(() -> waiting.size() == 1);

        client.post(path + "/cancel", "");

        assertThat(wait).succeedsWithin(20, SECONDS).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/status")).isEqualTo("cancelled");
        });
        SCRIPT.release("x = 6");
    }

    @Test
    void changesNothingTheSecondTime() {
        scheduler.pause();
        String path = submitted("x = 7");
        Answer first = client.post(path + "/cancel", "");

        Answer second = client.post(path + "/cancel", "");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void refusesWhatIsFinished() {
        String path = client.submit("add-two", "x = 8", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();

        Answer answer = client.post(path + "/cancel", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/already-finished");
        assertThat(answer.at("/detail")).contains("GET " + path);
        assertThat(client.get(path).at("/verdict")).isEqualTo("accepted");
    }

    @Test
    void leavesNothingToReportOrReviewOrGradeAgain() {
        scheduler.pause();
        String path = submitted("x = 9");
        client.post(path + "/cancel", "");

        for (Answer answer : List.of(
                client.get(path + "/report"),
                client.post(path + "/regrade", ""),
                client.send(
                        "PUT",
                        path + "/review",
                        BodyPublishers.ofString("{\"ticks\":[true]}"),
                        new String[0],
                        "Content-Type",
                        "application/json"))) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(409);
            assertThat(answer.at("/type")).isEqualTo("/problems/cancelled");
            assertThat(answer.at("/detail")).contains("hand the solution in again");
            assertThat(answer.header("Retry-After")).isEmpty();
        }
    }

    @Test
    void isForStaffOfTheTenantAndForTheKeyThatSentIt() {
        scheduler.pause();
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client otherCandidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client interviewer = client.with(keys.issue(tenant, Role.INTERVIEWER));
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        Client stranger = client.with(keys.issue(neighbour, Role.INTEGRATOR));
        String first = candidate
                .submit("add-two", "x = 10", Map.of())
                .header("Location")
                .orElseThrow();
        String second = candidate
                .submit("add-two", "x = 11", Map.of())
                .header("Location")
                .orElseThrow();

        assertThat(stranger.post(first + "/cancel", "").status()).isEqualTo(404);
        assertThat(otherCandidate.post(first + "/cancel", "").status()).isEqualTo(404);
        assertThat(client.with(null).post(first + "/cancel", "").status()).isEqualTo(401);
        assertThat(status(first)).isEqualTo("queued");
        assertThat(candidate.post(first + "/cancel", "").at("/status")).isEqualTo("cancelled");
        assertThat(candidate.get(first).json().get("finished_at").isNull())
                .as("when it ended is not for candidates")
                .isTrue();
        assertThat(interviewer.post(second + "/cancel", "").at("/status")).isEqualTo("cancelled");
        assertThat(client.post("/v1/submissions/sub_none/cancel", "").status()).isEqualTo(404);
    }

    private String submitted(String source) {
        return client.submit("add-two", source).header("Location").orElseThrow();
    }

    private String status(String path) {
        return client.get(path).at("/status");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private int tasksOf(String path) {
        return database.sql("select count(*) from scheduled_tasks where task_instance = :id")
                .param("id", id(path))
                .query(Integer.class)
                .single();
    }
}
