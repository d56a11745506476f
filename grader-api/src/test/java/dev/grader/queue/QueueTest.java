package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class QueueTest extends ServiceTest {
    @Autowired
    Scheduler scheduler;

    @Autowired
    Attempts attempts;

    @Autowired
    TransactionOperations transactions;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submissions", "scheduled_tasks"})
    void keepsNeitherSubmissionNorTaskWhenOneCannotBeWritten(String table) {
        database.sql("create trigger fault before insert on %s begin select raise(abort, 'injected'); end"
                        .formatted(table))
                .update();
        try {
            Answer answer = client.submit("add-two", "c = 1");

            assertThat(answer.status()).isGreaterThanOrEqualTo(500);
            assertThat(count("submissions where source = 'c = 1'")).isZero();
            assertThat(count("scheduled_tasks where task_instance not in (select id from submissions)"))
                    .isZero();
        } finally {
            database.sql("drop trigger fault").update();
        }
    }

    @Test
    void leavesNoTaskBehind() {
        String id = client.submit("add-two", "c = 2", "Prefer", "wait=20").at("/id");

        await().untilAsserted(() -> assertThat(count("scheduled_tasks where task_instance = '%s'".formatted(id)))
                .isZero());
    }

    @Test
    void triesAgainWhatFailed() {
        SCRIPT.fail("c = 3", 1);

        Answer answer = client.submit("add-two", "c = 3", "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/attempts")).isEqualTo("2");
    }

    @Test
    void givesUpInTheEndWithoutScoring() {
        scheduler.pause();
        SCRIPT.fail("c = 4", Integer.MAX_VALUE);
        Answer taken = client.submit("add-two", "c = 4");
        database.sql("update scheduled_tasks set consecutive_failures = :failures where task_instance = :id")
                .param("failures", GradingJob.MAX_FAILURES)
                .param("id", taken.at("/id"))
                .update();
        scheduler.resume();

        Answer answer = client.get("/v1/submissions/" + taken.at("/id"), "Prefer", "wait=20");

        assertThat(answer.at("/status")).isEqualTo("finished");
        assertThat(answer.at("/verdict")).isEqualTo("internal_error");
        assertThat(answer.json().get("score").isNull()).isTrue();
    }

    @Test
    void writesNoResultOfAnAttemptThatWasGivenUpForDead() throws InterruptedException {
        scheduler.pause();
        String id = client.submit("add-two", "c = 5").at("/id");
        Attempt first = attempts.begin(id).orElseThrow();
        Attempt second = attempts.begin(id).orElseThrow();

        assertThat(attempts.finish(first, SCRIPT.givenUp(first))).isFalse();
        assertThat(attempts.finish(second, SCRIPT.grade(second))).isTrue();
        assertThat(attempts.begin(id)).isEmpty();
        assertThat(client.get("/v1/submissions/" + id).at("/verdict")).isEqualTo("accepted");
    }

    @Test
    void handsBackWhatADeadProcessWasWorkingOn() {
        scheduler.pause();
        String id = client.submit("add-two", "c = 6").at("/id");
        attempts.begin(id);
        database.sql(
                        "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = execution_time where task_instance = :id")
                .param("id", id)
                .update();

        new Recovery(database, attempts, transactions).handBack();

        assertThat(client.get("/v1/submissions/" + id).at("/status")).isEqualTo("queued");
        scheduler.resume();
        Answer answer = client.get("/v1/submissions/" + id, "Prefer", "wait=20");
        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/attempts")).isEqualTo("2");
    }

    @Test
    void servesTheTenantWithLessWaitingFirst() {
        scheduler.pause();
        client.submit("add-two", "c = 7");
        String second = client.submit("add-two", "c = 7").at("/id");
        newTenant();
        String neighbours = client.submit("add-two", "c = 7").at("/id");

        assertThat(priority(neighbours)).isGreaterThan(priority(second));
    }

    private int priority(String id) {
        return database.sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
