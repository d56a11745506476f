package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.ServiceTest;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the statements say the same on each database; what they are for is in {@link AgedJobsTest}. */
class AgeingTest extends ServiceTest {
    @Autowired
    Scheduler scheduler;

    @Autowired
    Clock clock;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void liftsTheOldestUntilThoseLiftedAreDone() {
        scheduler.pause();
        String first = waitingFor(Duration.ofMinutes(6));
        String second = waitingFor(Duration.ofMinutes(5));
        // Sooner than the service's own, which goes on meanwhile.
        var ageing = new Ageing(database, clock::now, Duration.ofMinutes(4), 4);

        assertThat(ageing.lift()).isOne();
        assertThat(priority(first)).isEqualTo(Turn.AGED);
        run("update scheduled_tasks set picked = true where task_instance = '%s'".formatted(first));
        assertThat(ageing.lift()).isZero();
        assertThat(priority(second)).isLessThan(Turn.AGED);

        run("update scheduled_tasks set picked = false where task_instance = '%s'".formatted(first));
    }

    private String waitingFor(Duration time) {
        String id = client.submit("add-two", "c = 12").at("/id");
        database.sql("update scheduled_tasks set execution_time = :then where task_instance = :id")
                .param("then", Timestamp.from(clock.now().minus(time)))
                .param("id", id)
                .update();
        return id;
    }

    private int priority(String id) {
        return database.sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
