package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Engine;
import dev.grader.ServiceTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakingWorkTest extends ServiceTest {
    @Autowired
    Scheduler scheduler;

    /**
     * A server plans by what it knew of the table when it last counted its rows, which is most often that there are hardly any. Whoever
     * then takes all that has come since leaves other nodes idle, and holds more than its heartbeats cover.
     */
    @Test
    void takesNoMoreThanItCanWorkOnAlsoWhenTheQueueWasAllButEmptyBefore() {
        List<String> sources =
                IntStream.range(0, 12).mapToObj("taken = %d"::formatted).toList();
        sources.forEach(SCRIPT::hold);
        scheduler.pause();
        try {
            client.submit("add-two", sources.getFirst());
            if (Engine.UNDER_TEST == Engine.POSTGRES) {
                database.sql("analyze scheduled_tasks").update();
            }
            sources.stream().skip(1).forEach(source -> client.submit("add-two", source));
        } finally {
            scheduler.resume();
        }
        try {
            await().until(() -> count(" and picked") > 0);

            assertThat(count(" and picked")).as("taken by two threads").isLessThanOrEqualTo(2);
        } finally {
            sources.forEach(SCRIPT::release);
        }
        await().untilAsserted(() -> assertThat(count("")).isZero());
    }

    private int count(String condition) {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'grade'" + condition)
                .query(Integer.class)
                .single();
    }
}
