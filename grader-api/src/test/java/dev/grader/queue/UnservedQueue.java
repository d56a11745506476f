package dev.grader.queue;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A queue that nobody serves, and what would be done with it if somebody did. */
@Tag("service")
abstract class UnservedQueue {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Of which two may be at work on what is old. */
    static final int CELLS = 8;

    @TempDir
    Path folder;

    final SteppedClock clock = new SteppedClock();
    EmptyDatabase database;
    SchedulerQueue queue;
    Ageing ageing;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 1);
        Scheduler scheduler = Scheduler.create(database.source()).build();
        queue = new SchedulerQueue(database.client(), scheduler, clock, new LocalSignals());
        ageing = new Ageing(database.client(), clock, PATIENCE, CELLS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    void add(String tenant, String... jobs) {
        List.of(jobs).forEach(job -> {
            queue.add(job, tenant);
            clock.step(Duration.ofMillis(1));
        });
    }

    void addRegrades(String tenant, String... jobs) {
        List.of(jobs).forEach(job -> {
            queue.addRegrade(job, tenant);
            clock.step(Duration.ofMillis(1));
        });
    }

    /** As the scheduler orders them. */
    List<String> order() {
        return database.client()
                .sql(
                        "select task_instance from scheduled_tasks where picked = false order by priority desc, execution_time")
                .query(String.class)
                .list();
    }

    /** What a cell that is free takes. */
    String begin() {
        String next = order().getFirst();
        pick(next);
        return next;
    }

    void serve() {
        serveAs(order().getFirst());
    }

    void serveAs(String... jobs) {
        for (String job : jobs) {
            database.client()
                    .sql("delete from scheduled_tasks where task_instance = :id")
                    .param("id", job)
                    .update();
        }
    }

    void pick(String job) {
        database.client()
                .sql("update scheduled_tasks set picked = true where task_instance = :id")
                .param("id", job)
                .update();
    }

    void postpone(String job) {
        database.client()
                .sql("update scheduled_tasks set execution_time = :then where task_instance = :id")
                .param("then", Timestamp.from(later()))
                .param("id", job)
                .update();
    }

    Instant later() {
        return clock.instant().plusSeconds(64);
    }

    int priority(String job) {
        return database.client()
                .sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", job)
                .query(Integer.class)
                .single();
    }
}
