package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has waited long comes before the rest, and leaves the rest its share. */
class AgedJobsTest extends UnservedQueue {
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
}
