package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.wiring.GraderProperties;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits as they are set by default, in a queue filled with jobs that are never due. */
class FullQueueTest extends ServiceTest {
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("2100-01-01T00:00:00Z"));

    @Autowired
    Scheduler scheduler;

    @Autowired
    GraderProperties properties;

    @AfterEach
    void empty() {
        database.sql("delete from scheduled_tasks where task_instance like 'never-%'")
                .update();
    }

    @Test
    void refusesATenantThatHasTooManyAndServesTheOthers() {
        String finished = client.submit("add-two", "q = 1", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        fill(tenant, properties.backlog().perTenant());
        // What was known of the tenant is a second old by then.
        await().untilAsserted(() ->
                assertThat(client.submit("add-two", "q = 2").status()).isEqualTo(429));
        int kept = kept();

        Answer answer = client.submit("add-two", "q = 2", "Prefer", "wait=20");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("/problems/backlog-full");
        assertThat(answer.at("/detail")).contains("20000 submissions", "again in 5 seconds");
        assertThat(client.post(finished + "/regrade", "").status()).isEqualTo(429);
        assertThat(kept()).isEqualTo(kept);
        assertThat(client.get(finished + "/regrades").json().get("items").isEmpty())
                .isTrue();

        newTenant();
        assertThat(client.submit("add-two", "q = 3", "Prefer", "wait=20").at("/verdict"))
                .isEqualTo("accepted");
    }

    @Test
    void refusesEverybodyWhenAllTogetherHaveTooManyAndServesThemAgainWhenTheyAreDone() {
        fill("others", properties.backlog().overall());
        await().untilAsserted(() ->
                assertThat(client.submit("add-two", "q = 4").status()).isEqualTo(503));
        int kept = kept();

        Answer answer = client.submit("add-two", "q = 5");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(answer.at("/type")).isEqualTo("/problems/overloaded");
        assertThat(kept()).isEqualTo(kept);
        empty();
        await().untilAsserted(() -> assertThat(
                        client.submit("add-two", "q = 6", "Prefer", "wait=20").at("/verdict"))
                .isEqualTo("accepted"));
    }

    private int kept() {
        return database.sql("select count(*) from submissions where tenant = :tenant")
                .param("tenant", tenant)
                .query(Integer.class)
                .single();
    }

    private void fill(String whose, int jobs) {
        database.sql("""
                        with recursive number(n) as (select 1 union all select n + 1 from number where n < :jobs)
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority, tenant)
                        select 'grade', 'never-' || n, :never, false, 1, -n, :tenant from number
                        """)
                .param("jobs", jobs)
                .param("never", NEVER)
                .param("tenant", whose)
                .update();
    }
}
