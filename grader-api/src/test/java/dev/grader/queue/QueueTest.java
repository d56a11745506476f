package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.Engine;
import dev.grader.ServiceTest;
import dev.grader.submissions.JobQueue;
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
    TransactionOperations transactions;

    @Autowired
    JobQueue queue;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submissions", "scheduled_tasks"})
    void keepsNeitherSubmissionNorTaskWhenOneCannotBeWritten(String table) {
        run(Engine.UNDER_TEST.breakInsertions(table));
        try {
            Answer answer = client.submit("add-two", "c = 1");

            assertThat(answer.status()).isGreaterThanOrEqualTo(500);
            assertThat(count("submissions where tenant = '%s'".formatted(tenant)))
                    .isZero();
            assertThat(
                            count(
                                    "scheduled_tasks where task_name = 'grade' and task_instance not in (select id from submissions)"))
                    .isZero();
        } finally {
            run(Engine.UNDER_TEST.mend(table));
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
    void servesOneOfATenantAmongTenThousandOfAnother() {
        scheduler.pause();
        String many = tenant;
        String key = database.sql("select id from api_keys where tenant = :tenant")
                .param("tenant", many)
                .query(String.class)
                .single();
        transactions.executeWithoutResult(transaction -> {
            for (int number = 0; number < 10_000; number++) {
                String id = "sub_many_" + number;
                database.sql("""
                                insert into submissions
                                  (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, created_at)
                                values (:id, :tenant, :key, 'add-two', 'submit', 'c = 10', '{}', 'queued', 0, 0)
                                """)
                        .param("id", id)
                        .param("tenant", many)
                        .param("key", key)
                        .update();
                queue.add(id, many);
            }
        });
        newTenant();
        String one = client.submit("add-two", "c = 11").at("/id");
        scheduler.resume();

        Answer answer = client.get("/v1/submissions/" + one, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        // One of the other's has the same turn and came before; one more may have been fetched together with it.
        assertThat(database.sql("""
                                select count(*) from submissions
                                where tenant = :many and started_at < (select started_at from submissions where id = :one)
                                """)
                        .param("many", many)
                        .param("one", one)
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(2);
        database.sql("delete from scheduled_tasks where tenant = :many and picked = false")
                .param("many", many)
                .update();
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
