package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.LostAttempt.Ending;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What is made of attempts that end without a result: by a failure, by a stop, or by the death of their process. */
class FailedAttemptsTest extends ServiceTest {
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

    @Test
    void givesUpInTheEndWithoutScoring() {
        scheduler.pause();
        SCRIPT.fail("c = 4", Integer.MAX_VALUE);
        String id = client.submit("add-two", "c = 4").at("/id");
        for (int failure = 0; failure < GradingJob.MAX_FAILURES; failure++) {
            attempts.giveBack(attempts.begin(id).orElseThrow(), Ending.FAILED, "It broke.");
        }
        scheduler.resume();

        Answer answer = client.get("/v1/submissions/" + id, "Prefer", "wait=20");

        assertThat(answer.at("/status")).isEqualTo("finished");
        assertThat(answer.at("/verdict")).isEqualTo("internal_error");
        assertThat(answer.json().get("score").isNull()).isTrue();
        assertThat(answer.at("/attempts")).isEqualTo("5");
        assertThat(answer.at("/message").lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).matches("Attempt \\d, begun .* failed after \\d+ s: It broke."));
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, AssertionError.class})
    void notesAnErrorAsAFailureAndTriesAgain(Class<? extends Error> type) throws ReflectiveOperationException {
        String source = "c = '" + type.getSimpleName() + "'";
        SCRIPT.crash(source, type.getConstructor().newInstance());

        Answer answer = client.submit("add-two", source, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(attempts.lost(answer.at("/id"))).singleElement().satisfies(lost -> {
            assertThat(lost.ending()).isEqualTo(Ending.FAILED);
            assertThat(lost.detail()).isEqualTo(type.getName());
        });
    }

    /** It waits longer after each death, so that what is graded beside it is not killed with it every time. */
    @Test
    void givesUpWhatKeepsKillingItsProcessAndTellsStaffAlone() {
        scheduler.pause();
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String id = candidate.submit("add-two", "c = 8").at("/id");
        for (int death = 0; death < GradingJob.MAX_FAILURES; death++) {
            attempts.begin(id);
            pickedByADeadProcess(id);
            Instant before = Instant.now();
            new Recovery(database, Clock.systemUTC(), List.of(attempts), transactions).handBackAll();
            assertThat(due(id)).isAfter(before.plusMillis(500L << (2 * death)).minusMillis(1));
        }
        scheduler.reschedule(TaskInstanceId.of(GradingJob.SUBMISSIONS, id), Instant.now());
        scheduler.resume();

        Answer answer = client.get("/v1/submissions/" + id, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("internal_error");
        assertThat(answer.at("/message").lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("on grader-", "its process was not heard of again"));
        assertThat(candidate.get("/v1/submissions/" + id).at("/message")).doesNotContain("Attempt", "grader-");
        assertThat(SCRIPT.graded()).doesNotContain("c = 8");
    }

    @Test
    void countsNoAttemptThatWasHandedBackAsAFailure() {
        scheduler.pause();
        String id = client.submit("add-two", "c = 9").at("/id");
        for (int stop = 0; stop < 2 * GradingJob.MAX_FAILURES; stop++) {
            attempts.giveBack(attempts.begin(id).orElseThrow(), Ending.HANDED_BACK, "the service stopped");
        }
        scheduler.resume();

        Answer answer = client.get("/v1/submissions/" + id, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/attempts")).isEqualTo("9");
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
        pickedByADeadProcess(id);

        new Recovery(database, Clock.systemUTC(), List.of(attempts), transactions).handBackAll();

        assertThat(client.get("/v1/submissions/" + id).at("/status")).isEqualTo("queued");
        scheduler.resume();
        Answer answer = client.get("/v1/submissions/" + id, "Prefer", "wait=20");
        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/attempts")).isEqualTo("2");
    }

    @Test
    void handsBackOnlyWhatThisNodeLeftWhereOthersMayBeAtWork() {
        scheduler.pause();
        String mine = beingGradedBy("this-node", "c = 18");
        String anothers = beingGradedBy("another-node", "c = 18");

        new Recovery(database, Clock.systemUTC(), List.of(attempts), transactions).handBackOf("this-node");

        assertThat(client.get("/v1/submissions/" + mine).at("/status")).isEqualTo("queued");
        assertThat(failures(mine)).isOne();
        assertThat(client.get("/v1/submissions/" + anothers).at("/status")).isEqualTo("running");
        assertThat(failures(anothers)).isZero();
        new Recovery(database, Clock.systemUTC(), List.of(attempts), transactions).handBackOf("another-node");
    }

    /** Found by the scheduler itself, which looks every ten seconds. */
    @Test
    void countsTheDeathOfAWorkerAsAFailureAndGradesAnew() {
        scheduler.pause();
        String id = beingGradedBy("dead-node", "c = 9");
        SCRIPT.hold("c = 9");
        scheduler.resume();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.get("/v1/submissions/" + id).at("/attempts").equals("2"));
        assertThat(failures(id)).isOne();
        SCRIPT.release("c = 9");
        assertThat(client.get("/v1/submissions/" + id, "Prefer", "wait=20").at("/verdict"))
                .isEqualTo("accepted");
    }

    /** Its first attempt was begun by that node, which has not been heard of for long. */
    private String beingGradedBy(String node, String source) {
        String id = client.submit("add-two", source).at("/id");
        attempts.begin(id);
        database.sql("""
                        update scheduled_tasks
                        set picked = true, picked_by = :node, last_heartbeat = :long_ago, consecutive_failures = 0
                        where task_instance = :id
                        """)
                .param("node", node)
                .param("long_ago", Timestamp.from(Instant.ofEpochSecond(1)))
                .param("id", id)
                .update();
        return id;
    }

    private int failures(String id) {
        return database.sql("select consecutive_failures from scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void pickedByADeadProcess(String id) {
        database.sql(
                        "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = execution_time where task_instance = :id")
                .param("id", id)
                .update();
    }

    private Instant due(String id) {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(GradingJob.SUBMISSIONS, id))
                .orElseThrow()
                .getExecutionTime();
    }
}
