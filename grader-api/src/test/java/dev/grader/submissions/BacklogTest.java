package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.queue.SchedulerQueue;
import dev.grader.signals.LocalSignals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class BacklogTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private final AtomicInteger counted = new AtomicInteger();
    private volatile Runnable whileCounted = () -> {};
    private EmptyDatabase database;
    private SchedulerQueue queue;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 1);
        Scheduler scheduler = Scheduler.create(database.source()).build();
        queue = new SchedulerQueue(database.client(), scheduler, clock, new LocalSignals()) {
            @Override
            public long size(String tenant) {
                counted.incrementAndGet();
                long size = super.size(tenant);
                whileCounted.run();
                return size;
            }
        };
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsInAsManyAsThereIsRoomForAndNoMore() {
        var backlog = new Backlog(queue, 3, 5, clock);
        add(backlog, "many", 3);

        assertThat(refusal(backlog, "many")).isEqualTo(ProblemType.BACKLOG_FULL);
        add(backlog, "few", 2);
        assertThat(refusal(backlog, "few")).isEqualTo(ProblemType.OVERLOADED);
        assertThat(refusal(backlog, "one")).isEqualTo(ProblemType.OVERLOADED);
        assertThat(queue.size()).isEqualTo(5);
    }

    @Test
    void addsAsManyOfSeveralAsThereIsRoomForAndSaysWhyNotTheOthers() {
        var backlog = new Backlog(queue, 3, 5, clock);

        assertThat(backlog.addSome("many", 2, room -> addAtOnce("many", room))).isEmpty();
        assertThat(backlog.addSome("many", 2, room -> addAtOnce("many", room)))
                .hasValueSatisfying(full -> assertThat(full.type()).isEqualTo(ProblemType.BACKLOG_FULL));
        assertThat(queue.size("many")).isEqualTo(3);
        assertThat(backlog.addSome("few", 3, room -> addAtOnce("few", room)))
                .hasValueSatisfying(full -> assertThat(full.type()).isEqualTo(ProblemType.OVERLOADED));
        assertThat(queue.size("few")).isEqualTo(2);
        assertThat(backlog.addSome("one", 3, room -> {
                    throw new AssertionError("There is no room.");
                }))
                .isPresent();
        assertThat(queue.size()).isEqualTo(5);
    }

    @Test
    void ofSeveralThoseThatWereNotAddedTakeNoRoom() {
        var backlog = new Backlog(queue, 3, 3, clock);

        assertThat(backlog.addSome("many", 3, room -> addAtOnce("many", 1))).isEmpty();
        assertThatThrownBy(() -> backlog.addSome("many", 2, room -> {
                    throw new IllegalStateException("The disk is full.");
                }))
                .hasMessage("The disk is full.");

        add(backlog, "many", 2);
        assertThat(refusal(backlog, "many")).isEqualTo(ProblemType.BACKLOG_FULL);
    }

    @Test
    void hasRoomAgainWithinASecondOnceSomeAreDone() {
        var backlog = new Backlog(queue, 3, 5, clock);
        add(backlog, "many", 3);
        database.client()
                .sql(
                        "delete from scheduled_tasks where task_instance in (select task_instance from scheduled_tasks limit 2)")
                .update();

        clock.step(Duration.ofSeconds(1));

        add(backlog, "many", 2);
        assertThat(refusal(backlog, "many")).isEqualTo(ProblemType.BACKLOG_FULL);
    }

    @Test
    void doesNotCountTheQueueAtEverySubmission() {
        var backlog = new Backlog(queue, 1000, 1000, clock);

        add(backlog, "many", 100);
        assertThat(counted).hasValue(1);
        clock.step(Duration.ofSeconds(1));
        add(backlog, "many", 100);
        assertThat(counted).hasValue(2);
    }

    @Test
    void whoIsRefusedTakesNoRoomFromOthers() {
        var backlog = new Backlog(queue, 3, 10, clock);
        add(backlog, "many", 3);
        for (int refused = 0; refused < 50; refused++) {
            assertThat(refusal(backlog, "many")).isEqualTo(ProblemType.BACKLOG_FULL);
        }

        add(backlog, "few", 3);
    }

    @Test
    void whatCouldNotBeAddedTakesNoRoom() {
        var backlog = new Backlog(queue, 1, 1, clock);

        assertThatThrownBy(() -> backlog.add("many", () -> {
                    throw new IllegalStateException("The disk is full.");
                }))
                .hasMessage("The disk is full.");

        add(backlog, "many", 1);
    }

    @Test
    void seesWhatOtherProcessesAddedAfterASecond() {
        var backlog = new Backlog(queue, 3, 10, clock);
        var elsewhere = new Backlog(queue, 3, 10, clock);
        add(backlog, "many", 1);
        add(elsewhere, "many", 2);
        clock.step(Duration.ofSeconds(1));

        assertThat(refusal(backlog, "many")).isEqualTo(ProblemType.BACKLOG_FULL);
    }

    @Test
    void whoComesWhileTheQueueIsCountedDoesNotWaitWhereThereWasRoom() throws Exception {
        var backlog = new Backlog(queue, 4, 10, clock);
        add(backlog, "many", 1);
        clock.step(Duration.ofSeconds(1));
        CountDownLatch ready = holdCount();
        var counts = new Thread(() -> add(backlog, "many", 1));
        counts.start();
        await().until(() -> counted.get() == 2);

        add(backlog, "many", 2);

        ready.countDown();
        counts.join();
        assertThat(counted).hasValue(2);
        assertThat(queue.size("many")).isEqualTo(4);
        assertThat(refusal(backlog, "many")).as("none is forgotten").isEqualTo(ProblemType.BACKLOG_FULL);
    }

    @Test
    void whoWaitedForACountDoesNotCountAgainHoweverLongItTook() throws Exception {
        var backlog = new Backlog(queue, 3, 10, clock);
        add(backlog, "many", 3);
        database.client().sql("delete from scheduled_tasks").update();
        clock.step(Duration.ofSeconds(1));
        CountDownLatch ready = holdCount();
        var counts = new Thread(() -> add(backlog, "many", 1));
        counts.start();
        await().until(() -> counted.get() == 2);
        var waits = new Thread(() -> add(backlog, "many", 1));
        waits.start();
        await().until(() -> waits.getState() == Thread.State.WAITING);

        clock.step(Duration.ofSeconds(20));
        ready.countDown();

        counts.join();
        waits.join();
        assertThat(counted).hasValue(2);
        assertThat(queue.size("many")).isEqualTo(2);
    }

    @Test
    void aCountThatFailedIsNotTriedAgainAtOnce() {
        var backlog = new Backlog(queue, 3, 10, clock);
        whileCounted = () -> {
            throw new IllegalStateException("The database is away.");
        };
        for (int client = 0; client < 5; client++) {
            assertThatThrownBy(() -> add(backlog, "many", 1)).hasMessage("The database is away.");
        }
        assertThat(counted).hasValue(1);

        whileCounted = () -> {};
        clock.step(Duration.ofSeconds(1));
        add(backlog, "many", 3);
        assertThat(counted).hasValue(2);
    }

    @Test
    void whatWasKnownLetsInWhenACountFailedButRefusesNobody() {
        var backlog = new Backlog(queue, 3, 10, clock);
        add(backlog, "many", 1);
        clock.step(Duration.ofSeconds(1));
        whileCounted = () -> {
            throw new IllegalStateException("The database is away.");
        };
        assertThatThrownBy(() -> add(backlog, "many", 1)).hasMessage("The database is away.");

        add(backlog, "many", 2);
        assertThatThrownBy(() -> add(backlog, "many", 1)).hasMessage("The database is away.");
        assertThat(counted).hasValue(2);
    }

    @Test
    void neverLetsTooManyInHoweverManyComeAtOnce() throws Exception {
        var backlog = new Backlog(queue, 100, 1000, clock);
        Callable<Integer> client = () -> {
            int taken = 0;
            for (int number = 0; number < 40; number++) {
                try {
                    add(backlog, "many", 1);
                    taken++;
                } catch (ProblemException full) {
                    assertThat(full.type()).isEqualTo(ProblemType.BACKLOG_FULL);
                }
                // So that the queue is counted while others are at it.
                clock.step(Duration.ofMillis(500));
            }
            return taken;
        };
        int taken = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> future :
                    clients.invokeAll(Stream.generate(() -> client).limit(8).toList())) {
                taken += future.get();
            }
        }

        assertThat(taken).isEqualTo(100);
        assertThat(queue.size("many")).isEqualTo(100);
    }

    /** From now on the number of jobs is told once this is counted down. */
    private CountDownLatch holdCount() {
        var ready = new CountDownLatch(1);
        whileCounted = () -> {
            try {
                ready.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
        return ready;
    }

    private void add(Backlog backlog, String tenant, int jobs) {
        for (int job = 0; job < jobs; job++) {
            backlog.add(
                    tenant,
                    () -> database.transactions()
                            .executeWithoutResult(transaction -> queue.add("job-" + UUID.randomUUID(), tenant)));
        }
    }

    private int addAtOnce(String tenant, int jobs) {
        database.transactions().executeWithoutResult(transaction -> {
            for (int job = 0; job < jobs; job++) {
                queue.add("job-" + UUID.randomUUID(), tenant);
            }
        });
        return jobs;
    }

    private ProblemType refusal(Backlog backlog, String tenant) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> add(backlog, tenant, 1));
        return refused.type();
    }
}
