package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import dev.grader.EmptyDatabase;
import dev.grader.signals.LocalSignals;
import dev.grader.signals.Signal;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers on one queue, as two processes would be: each with its own scheduler, threads and signals. */
@Tag("service")
class TwoSchedulersTest {
    private static final int JOBS = 200;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> graded = new ConcurrentHashMap<>();
    private EmptyDatabase database;
    private Scheduler first;
    private Scheduler second;
    private SchedulerQueue queue;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 8);
        first = worker("node-1", new LocalSignals());
        second = worker("node-2", new LocalSignals());
        queue = new SchedulerQueue(database.client(), first, clock, new LocalSignals());
        for (int number = 0; number < JOBS; number++) {
            String job = "job-" + number;
            database.insertSubmission(job);
            queue.add(job, "tenant-" + number % 3);
        }
    }

    @AfterEach
    void close() {
        first.stop();
        second.stop();
        database.close();
    }

    @Test
    void gradeEveryJobExactlyOnce() {
        first.start();
        second.start();

        await().atMost(Duration.ofMinutes(1)).until(() -> queue.size() == 0);

        assertThat(graded)
                .hasSize(JOBS)
                .allSatisfy((job, times) -> assertThat(times).isOne());
        assertThat(count("status = 'finished' and attempts = 1")).isEqualTo(JOBS);
        assertThat(count("node = 'node-1'")).isBetween(1, JOBS - 1);
    }

    @Test
    void gradeNothingThatIsCancelledWhileTheyAreAtIt() {
        first.start();
        second.start();
        int cancelled = 0;
        for (int number = JOBS - 1; number >= 0; number -= 2) {
            cancelled += cancel("job-" + number);
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> queue.size() == 0);

        assertThat(cancelled).isPositive();
        assertThat(count("status = 'cancelled' and report is null")).isEqualTo(cancelled);
        assertThat(count("status = 'finished' and report is not null")).isEqualTo(JOBS - cancelled);
    }

    private int cancel(String job) {
        return database.transactions().execute(transaction -> {
            int cancelled = database.client()
                    .sql(
                            "update submissions set status = 'cancelled' where id = :id and status in ('queued', 'running')")
                    .param("id", job)
                    .update();
            queue.remove(job);
            return cancelled;
        });
    }

    private Scheduler worker(String node, LocalSignals signals) {
        var attempts =
                new Attempts(database.client(), clock, node, database.transactions(), (how, lost) -> {}, Outbox.NONE);
        var running = new RunningJobs(attempts::isOpen);
        signals.listen(running);
        var job = new GradingJob(
                GradingJob.SUBMISSIONS,
                attempts,
                new Counting(),
                running,
                signals,
                database.transactions(),
                new DoneTasks(database.client()));
        Scheduler scheduler = database.takingWork(Scheduler.create(database.source(), job.task()))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(4)
                .pollingInterval(Duration.ofMillis(20))
                .enablePriority()
                .build();
        signals.listen((signal, about) -> {
            if (signal == Signal.WORK) {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        return scheduler;
    }

    private int count(String where) {
        return database.client()
                .sql("select count(*) from submissions where " + where)
                .query(Integer.class)
                .single();
    }

    /** Counts how often each job is graded. */
    private final class Counting implements Grading {
        @Override
        public Result grade(Attempt attempt) {
            graded.merge(attempt.job(), 1, Integer::sum);
            return EmptyDatabase.result(attempt.number());
        }

        @Override
        public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
            throw new AssertionError("Nothing fails here.");
        }
    }
}
