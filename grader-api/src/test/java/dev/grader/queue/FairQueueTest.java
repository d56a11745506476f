package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order in which tenants' jobs would be served. */
class FairQueueTest extends UnservedQueue {
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
