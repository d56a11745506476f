package dev.grader.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.SteppedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class QueueMetersTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOON);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    private JdbcClient database = JdbcClient.create(new SQLiteDataSource());

    @BeforeEach
    void open() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("queue.db"));
        database = JdbcClient.create(source);
        for (String table : new String[] {"submissions", "regrades"}) {
            database.sql("create table " + table + " (status text not null, created_at bigint not null)")
                    .update();
        }
        new QueueMeters(database, clock).bindTo(registry);
    }

    @Test
    void countsWhatIsNotFinishedBySortAndState() {
        add("submissions", "queued", NOON.minusSeconds(90));
        add("submissions", "queued", NOON.minusSeconds(30));
        add("submissions", "running", NOON.minusSeconds(500));
        add("submissions", "finished", NOON.minusSeconds(900));
        add("regrades", "queued", NOON.minusSeconds(5));

        assertThat(depth("submission", "queued")).isEqualTo(2);
        assertThat(depth("submission", "running")).isEqualTo(1);
        assertThat(depth("regrade", "queued")).isEqualTo(1);
        assertThat(depth("regrade", "running")).isZero();
        assertThat(oldest("submission")).isEqualTo(90);
        assertThat(oldest("regrade")).isEqualTo(5);
    }

    @Test
    void saysThatNothingIsOldWhereNothingWaits() {
        assertThat(oldest("submission")).isZero();
        assertThat(depth("submission", "queued")).isZero();
    }

    @Test
    void looksOnceASecondHoweverManyAsk() {
        assertThat(depth("submission", "queued")).isZero();
        add("submissions", "queued", NOON);

        clock.step(Duration.ofMillis(999));
        assertThat(depth("submission", "queued")).isZero();

        clock.step(Duration.ofMillis(1));
        assertThat(depth("submission", "queued")).isEqualTo(1);
    }

    @Test
    void looksAgainWhenTheClockWasSetBack() {
        assertThat(depth("submission", "queued")).isZero();
        add("submissions", "queued", NOON);

        clock.step(Duration.ofHours(-1));

        assertThat(depth("submission", "queued")).isEqualTo(1);
        assertThat(oldest("submission")).as("no age is less than nothing").isZero();
    }

    @Test
    void makesUpNoNumbersWhileTheDatabaseDoesNotAnswer() {
        database.sql("drop table regrades").update();

        assertThat(depth("submission", "queued")).isNaN();
        assertThat(oldest("regrade")).isNaN();
    }

    private void add(String table, String status, Instant createdAt) {
        database.sql("insert into " + table + " values (:status, :at)")
                .param("status", status)
                .param("at", createdAt.toEpochMilli())
                .update();
    }

    private double depth(String sort, String state) {
        return registry.get("grader.queue.depth")
                .tags("sort", sort, "state", state)
                .gauge()
                .value();
    }

    private double oldest(String sort) {
        return registry.get("grader.queue.oldest").tag("sort", sort).gauge().value();
    }
}
