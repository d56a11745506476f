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
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which jobs would be served, in a queue that nobody serves. */
@Tag("service")
class FairQueueTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Of which two may be at work on what is old. */
    private static final int CELLS = 8;

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private EmptyDatabase database;
    private SchedulerQueue queue;
    private Ageing ageing;

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

    @Test
    void tenantsTakeTurns() {
        add("many", "m1", "m2", "m3", "m4");
        add("few", "f1", "f2");
        add("one", "o1");

        assertThat(order()).containsExactly("m1", "f1", "o1", "m2", "f2", "m3", "m4");
    }

    @Test
    void aTenantsOwnJobsAreServedInTheOrderOfTheirComing() {
        add("many", "m1", "m2", "m3");
        serve();
        serve();
        add("many", "m4");
        serve();
        add("many", "m5", "m6");

        assertThat(order()).containsExactly("m4", "m5", "m6");
    }

    @Test
    void whoComesLateSavedNothingUp() {
        add("many", "m1", "m2", "m3", "m4");
        serve();
        serve();
        add("late", "l1", "l2");

        assertThat(order()).containsExactly("m3", "l1", "m4", "l2");
    }

    @Test
    void whoWasServedAloneOwesNothingToWhoComesLate() {
        add("many", "m1", "m2", "m3");
        serve();
        serve();
        pick("m3");
        add("late", "l1", "l2");
        add("many", "m4", "m5");

        assertThat(order()).containsExactly("l1", "l2", "m4", "m5");
        assertThat(priority("l1")).isEqualTo(priority("m3"));
        assertThat(priority("l2")).isEqualTo(priority("m4"));
    }

    @Test
    void aJobThatIsTriedAgainLaterHoldsNobodysTurnBack() {
        add("broken", "b1");
        add("many", "m1", "m2", "m3", "m4");
        serveAs("m1", "m2", "m3");
        postpone("b1");
        add("late", "l1");

        assertThat(priority("l1")).isEqualTo(priority("m4"));
    }

    @Test
    void regradesComeAfterEverySubmissionAndTakeTurnsAmongThemselves() {
        addRegrades("many", "r1", "r2");
        addRegrades("few", "r3");
        add("many", "m1", "m2", "m3");

        assertThat(order()).containsExactly("m1", "m2", "m3", "r1", "r3", "r2");
    }

    @Test
    void whatIsOldComesBeforeWhatIsNewerAFewAtATime() {
        addRegrades("few", "r1");
        clock.step(Duration.ofSeconds(1));
        add("many", "m1", "m2", "m3");
        clock.step(PATIENCE);
        add("one", "o1");

        assertThat(ageing.lift()).isEqualTo(2);
        assertThat(order()).containsExactly("r1", "m1", "o1", "m2", "m3");
        assertThat(ageing.lift())
                .as("what is lifted and not yet begun is enough")
                .isZero();
        pick("r1");
        assertThat(ageing.lift())
                .as("what is lifted and not yet done is enough")
                .isZero();
        serveAs("r1");
        assertThat(ageing.lift()).isOne();
        assertThat(order()).containsExactly("m1", "m2", "o1", "m3");
    }

    @Test
    void whatIsNotOldStaysWhereItIs() {
        addRegrades("few", "r1");
        add("many", "m1");
        clock.step(PATIENCE.minusMillis(3));

        assertThat(ageing.lift()).isZero();
        assertThat(order()).containsExactly("m1", "r1");
    }

    @Test
    void whatIsWorkedOnIsNotLifted() {
        add("many", "m1", "m2", "m3");
        clock.step(PATIENCE);
        pick("m1");

        assertThat(ageing.lift()).isEqualTo(2);
        assertThat(priority("m1")).isEqualTo(Turn.SUBMISSIONS.first());
    }

    @Test
    void findsWhatIsOldBehindManyThatAreWorkedOnOrComeFirstAnyhow() {
        for (int job = 0; job < 300; job++) {
            add("many", "busy" + job);
        }
        database.client().sql("update scheduled_tasks set picked = true").update();
        add("many", "first", "m1");
        database.client()
                .sql("update scheduled_tasks set priority = 32000 where task_instance = 'first'")
                .update();
        clock.step(PATIENCE);

        assertThat(ageing.lift()).isOne();
        assertThat(priority("m1")).isEqualTo(Turn.AGED);
        assertThat(priority("first")).isEqualTo(32_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16})
    void oneTenantsOldJobsLeaveCellsToAnothersNewOne(int cells) {
        var few = new Ageing(database.client(), clock, PATIENCE, cells);
        for (int job = 0; job < 100; job++) {
            add("many", "m" + job);
        }
        var busy = new ArrayDeque<String>();
        for (int cell = 0; cell < cells; cell++) {
            busy.add(begin());
        }
        clock.step(PATIENCE);
        few.lift();
        add("one", "o1");

        int done = 0;
        while (!busy.contains("o1") && done < 100) {
            serveAs(busy.remove());
            done++;
            few.lift();
            busy.add(begin());
        }

        assertThat(done).as("jobs done before").isLessThanOrEqualTo(8);
    }

    @Test
    void liftingTwiceAtOnceLiftsTheSame() {
        add("many", "m1", "m2", "m3");
        clock.step(PATIENCE);
        var elsewhere = new Ageing(database.client(), clock, PATIENCE, CELLS);

        assertThat(ageing.lift()).isEqualTo(2);
        assertThat(elsewhere.lift()).isZero();
    }

    /** Nothing that is asked at every submission or every look at the queue reads the whole of it. */
    @Test
    @Tag("sqlite")
    void findsTheNextOfManyThroughAnIndexAndSortsNothing() {
        String due = "select * from scheduled_tasks where picked = ? and execution_time <= ? "
                + "ORDER BY priority DESC, execution_time ASC LIMIT 2";

        assertThat(plan(due)).contains("scheduled_tasks_due").doesNotContain("TEMP B-TREE");
        assertThat(
                        plan(
                                "select priority from scheduled_tasks where tenant = ? and priority between ? and ? order by priority limit 1"))
                .contains("scheduled_tasks_of_tenant")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(Ageing.OLDEST.replaceAll(":\\w+", "?")))
                .contains("scheduled_tasks_by_execution_time")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(Ageing.LIFTED.replaceAll(":\\w+", "?")))
                .contains("scheduled_tasks_due (picked=? AND priority=?)")
                .doesNotContain("SCAN scheduled_tasks");
        assertThat(plan("select count(*) from scheduled_tasks where tenant = ?"))
                .contains("scheduled_tasks_of_tenant");
        assertThat(plan("select count(*) from scheduled_tasks where task_name in (?, ?)"))
                .contains("USING COVERING INDEX");
    }

    @Test
    void countsWhatWaitsAndWhatIsWorkedOnOfBothSorts() {
        add("many", "m1", "m2");
        addRegrades("many", "r1");
        add("one", "o1");
        pick("m1");

        assertThat(queue.size("many")).isEqualTo(3);
        assertThat(queue.size("nobody")).isZero();
        assertThat(queue.size()).isEqualTo(4);
    }

    @Test
    void countsNoTaskThatGradesNothing() {
        add("one", "o1");
        add("", "housekeeping");
        database.client()
                .sql(
                        "update scheduled_tasks set task_name = 'retention', tenant = null where task_instance = 'housekeeping'")
                .update();

        assertThat(queue.size()).isOne();
    }

    @Test
    void takesOutWhatIsNotBegun() {
        add("many", "m1", "m2");
        pick("m1");

        queue.remove("m1");
        queue.remove("m2");

        assertThat(queue.size("many")).as("the one that is worked on").isOne();
    }

    private void add(String tenant, String... jobs) {
        List.of(jobs).forEach(job -> {
            queue.add(job, tenant);
            clock.step(Duration.ofMillis(1));
        });
    }

    private void addRegrades(String tenant, String... jobs) {
        List.of(jobs).forEach(job -> {
            queue.addRegrade(job, tenant);
            clock.step(Duration.ofMillis(1));
        });
    }

    /** As the scheduler orders them. */
    private List<String> order() {
        return database.client()
                .sql(
                        "select task_instance from scheduled_tasks where picked = false order by priority desc, execution_time")
                .query(String.class)
                .list();
    }

    /** What a cell that is free takes. */
    private String begin() {
        String next = order().getFirst();
        pick(next);
        return next;
    }

    private void serve() {
        serveAs(order().getFirst());
    }

    private void serveAs(String... jobs) {
        for (String job : jobs) {
            database.client()
                    .sql("delete from scheduled_tasks where task_instance = :id")
                    .param("id", job)
                    .update();
        }
    }

    private void pick(String job) {
        database.client()
                .sql("update scheduled_tasks set picked = true where task_instance = :id")
                .param("id", job)
                .update();
    }

    private void postpone(String job) {
        database.client()
                .sql("update scheduled_tasks set execution_time = :then where task_instance = :id")
                .param("then", Timestamp.from(later()))
                .param("id", job)
                .update();
    }

    private Instant later() {
        return clock.instant().plusSeconds(64);
    }

    private int priority(String job) {
        return database.client()
                .sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", job)
                .query(Integer.class)
                .single();
    }

    private String plan(String query) {
        int places = (int) query.chars().filter(letter -> letter == '?').count();
        var statement = database.client().sql("explain query plan " + query);
        for (int place = 0; place < places; place++) {
            statement = statement.param(0);
        }
        return String.join(
                "\n", statement.query((row, number) -> row.getString("detail")).list());
    }
}
