package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import dev.grader.signals.LocalSignals;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start after the machine's clock was set, in a database that nobody else serves. */
class RecoveryTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private EmptyDatabase database;
    private SchedulerQueue queue;
    private Recovery recovery;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 1);
        Scheduler scheduler = Scheduler.create(database.source()).build();
        queue = new SchedulerQueue(database.client(), scheduler, clock, new LocalSignals());
        recovery = new Recovery(database.client(), clock, List.of(), database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWaitedIsDueSoonWhenTheClockWasSetBack() {
        queue.add("waits", "tenant");
        queue.addRegrade("regrade", "tenant");
        queue.add("died", "tenant");
        database.client()
                .sql("update scheduled_tasks set picked = true where task_instance = 'died'")
                .update();
        clock.step(Duration.ofDays(-365));

        recovery.handBackAll();

        Instant latest = clock.instant().plus(Backoff.longest());
        assertThat(due("waits")).isEqualTo(latest);
        assertThat(due("regrade")).isEqualTo(latest);
        assertThat(due("died")).isBetween(clock.instant(), latest);
    }

    @Test
    void whatWaitsToBeTriedAgainKeepsItsTime() {
        queue.add("waits", "tenant");
        queue.add("failed", "tenant");
        Instant added = clock.instant();
        database.client()
                .sql("update scheduled_tasks set execution_time = :then where task_instance = 'failed'")
                .param("then", Timestamp.from(added.plus(Backoff.longest())))
                .update();

        recovery.handBackAll();

        assertThat(due("waits")).isEqualTo(added);
        assertThat(due("failed")).isEqualTo(added.plus(Backoff.longest()));
    }

    @Test
    void whatIsNoJobKeepsItsTime() {
        queue.add("retention", "tenant");
        database.client()
                .sql("update scheduled_tasks set task_name = 'retention'")
                .update();
        Instant added = clock.instant();
        clock.step(Duration.ofDays(-1));

        recovery.handBackAll();

        assertThat(due("retention")).isEqualTo(added);
    }

    private Instant due(String job) {
        return database.client()
                .sql("select execution_time from scheduled_tasks where task_instance = :id")
                .param("id", job)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
