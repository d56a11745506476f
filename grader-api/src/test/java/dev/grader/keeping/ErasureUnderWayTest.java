package dev.grader.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.waiting.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is erased while somebody is at work on it. */
class ErasureUnderWayTest extends KeepingTest {
    @Autowired
    Attempts attempts;

    @Autowired
    Waiting waiting;

    /** Its grading ends with nowhere to write to, and its neighbour in the queue is graded. */
    @Test
    void erasesWhatIsBeingGradedAndWhatWaitsForThat() {
        SCRIPT.hold("e = 7");
        String running = client.submit("add-two", "e = 7", Map.of("candidate", "Ada"))
                .header("Location")
                .orElseThrow();
        await().until(() -> client.get(running).at("/status").equals("running"));
        CompletableFuture<Answer> waiter = client.getLater(running, "Prefer", "wait=30");
        await().until(() -> waiting.size() > 0);
        try {
            assertThat(erase(client, "Ada").at("/submissions")).isEqualTo("1");
            assertThat(waiter.join().status()).as("who waited").isEqualTo(404);
        } finally {
            SCRIPT.release("e = 7");
        }

        await().until(() -> count("scheduled_tasks where task_instance = '%s'".formatted(id(running))) == 0);
        assertThat(client.get(running).status()).isEqualTo(404);
        assertThat(finished("e = 8", "Ada")).isNotEmpty();
    }

    @Test
    void erasesWhatIsBeingGradedAgain() {
        String path = finished("e = 9", "Ada");
        SCRIPT.hold("e = 9");
        String regrade = client.post(path + "/regrade", "").header("Location").orElseThrow();
        await().until(() -> client.get(regrade).at("/status").equals("running"));
        try {
            assertThat(erase(client, "Ada").text()).isEqualTo("{\"submissions\":1,\"regrades\":1}");
        } finally {
            SCRIPT.release("e = 9");
        }

        String job = regrade.substring(regrade.lastIndexOf('/') + 1);
        await().until(() -> count("scheduled_tasks where task_instance = '%s'".formatted(job)) == 0);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(count("regrades where id = '%s'".formatted(job))).isZero();
    }

    @Test
    void letsNoAttemptBringBackWhatWasErased() throws InterruptedException {
        SCRIPT.hold("e = 10");
        String path = client.submit("add-two", "e = 10", Map.of("candidate", "Ada"))
                .header("Location")
                .orElseThrow();
        try {
            await().until(() -> client.get(path).at("/status").equals("running"));
            Attempt attempt = attempts.begin(id(path)).orElseThrow();
            erase(client, "Ada");

            assertThat(attempts.finish(attempt, SCRIPT.givenUp(attempt, List.of())))
                    .isFalse();
            assertThat(attempts.giveBack(attempt, Ending.FAILED, "it broke.")).isFalse();
            assertThat(attempts.begin(id(path))).isEmpty();
            assertThat(count("submissions where id = '%s'".formatted(id(path)))).isZero();
        } finally {
            SCRIPT.release("e = 10");
        }
    }

    /** Candidates hand in and staff regrade while an integrator erases: everybody gets an answer, and in the end nothing is left. */
    @Test
    void failsNobodyWhoWorksOnWhatIsErased() throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var busy = new ArrayList<Thread>();
        for (int number = 0; number < 3; number++) {
            busy.add(Thread.ofVirtual().start(() -> {
                for (int count = 0; count < 15; count++) {
                    Answer taken = client.submit("add-two", "e = 13", Map.of("candidate", "Ada"), "Prefer", "wait=20");
                    statuses.add(taken.status());
                    taken.header("Location")
                            .ifPresent(path -> statuses.add(
                                    client.post(path + "/regrade", "").status()));
                }
            }));
        }
        int erased = 0;
        while (busy.stream().anyMatch(Thread::isAlive)) {
            erased += erase(client, "Ada").json().get("submissions").intValue();
        }
        for (Thread thread : busy) {
            thread.join();
        }
        erased += erase(client, "Ada").json().get("submissions").intValue();

        assertThat(statuses).hasSizeGreaterThanOrEqualTo(45).isSubsetOf(200, 202, 404, 409);
        assertThat(erased).isEqualTo(45);
        assertThat(count("submissions where tenant = '%s'".formatted(tenant))).isZero();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> count("scheduled_tasks where task_name in ('grade', 'regrade')") == 0);
    }
}
