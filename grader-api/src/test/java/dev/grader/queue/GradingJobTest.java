package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.grader.EmptyDatabase;
import dev.grader.signals.LocalSignals;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.submissions.Outbox;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A worker with one thread, the test's own, and a clock that is stepped by hand. */
class GradingJobTest {
    private static final String JOB = "job";
    private static final Duration LONG = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final SettableClock time = new SettableClock();
    private final List<Duration> pauses = new ArrayList<>();
    private int graded;
    private int failingWrites;
    private Runnable whileGraded = () -> {};
    private GradingJob.Pause pause = pauses::add;
    private EmptyDatabase database;
    private Attempts attempts;
    private ManualScheduler worker;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 1);
        attempts =
                new Attempts(
                        database.client(),
                        Clock.systemUTC(),
                        "node",
                        database.transactions(),
                        (how, lost) -> {},
                        Outbox.NONE) {
                    @Override
                    public boolean finish(Attempt attempt, Result result) {
                        if (failingWrites-- > 0) {
                            throw new TransientDataAccessResourceException("The database is away.");
                        }
                        return super.finish(attempt, result);
                    }
                };
        var signals = new LocalSignals();
        var job = new GradingJob(
                GradingJob.SUBMISSIONS,
                attempts,
                new Counting(),
                new RunningJobs(attempts::isOpen),
                signals,
                database.transactions(),
                new DoneTasks(database.client()),
                duration -> pause.of(duration));
        worker = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(database.source()), job.task())
                .clock(time)
                .build();
        database.insertSubmission(JOB);
        new SchedulerQueue(database.client(), worker, time::now, signals).add(JOB, EmptyDatabase.TENANT);
    }

    @AfterEach
    void close() {
        worker.stop();
        database.close();
    }

    @Test
    void keepsAResultThatCouldNotBeWrittenAtOnce() {
        failingWrites = 2;

        worker.runAnyDueExecutions();

        assertThat(status()).isEqualTo("finished");
        assertThat(graded).isOne();
        assertThat(pauses).hasSize(2);
        assertThat(attempts.lost(JOB)).isEmpty();
    }

    @Test
    void takesTheTaskAwayWithTheResult() {
        worker.runAnyDueExecutions();

        assertThat(status()).isEqualTo("finished");
        assertThat(database.client()
                        .sql("select count(*) from scheduled_tasks")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void gradesAnewWhatCouldNotBeWrittenInTheEnd() {
        failingWrites = 3;

        worker.runAnyDueExecutions();
        assertThat(status()).isEqualTo("queued");
        assertThat(attempts.lost(JOB)).singleElement().satisfies(lost -> {
            assertThat(lost.ending()).isEqualTo(Ending.FAILED);
            assertThat(lost.detail()).contains("The database is away.");
        });

        worker.tick(LONG);
        worker.runAnyDueExecutions();
        assertThat(status()).isEqualTo("finished");
        assertThat(graded).isEqualTo(2);
    }

    @Test
    void handsBackAResultThatCouldNotBeWrittenBeforeTheServiceStops() {
        failingWrites = 1;
        pause = duration -> {
            throw new InterruptedException();
        };

        worker.runAnyDueExecutions();

        assertThat(status()).isEqualTo("queued");
        assertThat(attempts.lost(JOB))
                .singleElement()
                .satisfies(lost -> assertThat(lost.ending()).isEqualTo(Ending.HANDED_BACK));
    }

    /** As after the process was suspended, when it looks for the dead before its own heart beats again. */
    @Test
    void doesNotTakeForDeadWhatItIsAtWorkOnItself() {
        whileGraded = () -> {
            worker.tick(LONG);
            worker.runDeadExecutionDetection();
            assertThat(status()).isEqualTo("running");
        };

        worker.runAnyDueExecutions();

        assertThat(status()).isEqualTo("finished");
        assertThat(graded).isOne();
        assertThat(attempts.lost(JOB)).isEmpty();
        assertThat(tasks()).isZero();
    }

    @Test
    void takesForDeadWhatAnotherHasNotBeenHeardOfWith() {
        attempts.begin(JOB);
        database.client()
                .sql("update scheduled_tasks set picked = true, picked_by = 'another', last_heartbeat = :now")
                .param("now", Timestamp.from(time.now()))
                .update();
        worker.tick(LONG);

        worker.runDeadExecutionDetection();

        assertThat(status()).isEqualTo("queued");
        assertThat(attempts.lost(JOB))
                .singleElement()
                .satisfies(lost -> assertThat(lost.ending()).isEqualTo(Ending.DIED));
    }

    private String status() {
        return database.client()
                .sql("select status from submissions")
                .query(String.class)
                .single();
    }

    private int tasks() {
        return database.client()
                .sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private final class Counting implements Grading {
        @Override
        public Result grade(Attempt attempt) {
            graded++;
            whileGraded.run();
            return EmptyDatabase.result(attempt.number());
        }

        @Override
        public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
            throw new AssertionError("Nothing is given up here.");
        }
    }
}
