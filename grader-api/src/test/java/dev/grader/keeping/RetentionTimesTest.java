package dev.grader.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When something is old enough, and who sees to it. */
class RetentionTimesTest extends KeepingTest {
    @Test
    void countsFromTheFirstResultSoThatRegradingKeepsNothingLonger() {
        String path = finished("k = 4", "Ada");
        client.post(path + "/regrade", "", "Prefer", "wait=20");
        clock.step(MONTH.plusDays(1));
        database.sql("update submissions set finished_at = :now where id = :id")
                .param("now", clock.millis())
                .param("id", id(path))
                .update();

        runAll(MONTH, null);

        assertThat(client.get(path).at("/source_deleted_at")).isNotEmpty();
    }

    @Test
    void countsFromTheEndForWhatWaitedLong() {
        String path = finished("k = 5", "Ada");
        clock.step(MONTH.plusDays(1));
        database.sql("update submissions set finished_at = :late where id = :id")
                .param("late", clock.millis() - MONTH.minusDays(2).toMillis())
                .param("id", id(path))
                .update();

        runAll(MONTH, MONTH);

        assertThat(client.get(path).at("/stdout")).contains(PRINTED);
        clock.step(Duration.ofDays(3));
        runAll(MONTH, MONTH.multipliedBy(2));
        assertThat(client.get(path).at("/stdout")).isEmpty();
    }

    @Test
    void waitsForWhatIsBeingGradedAgain() {
        String path = finished("k = 7", "Ada");
        SCRIPT.hold("k = 7");
        String regrade = client.post(path + "/regrade", "").header("Location").orElseThrow();
        clock.step(MONTH.plusDays(1));
        try {
            runAll(MONTH, MONTH);
            assertThat(client.get(path).at("/stdout")).contains(PRINTED);
        } finally {
            SCRIPT.release("k = 7");
        }
        assertThat(client.get(regrade, "Prefer", "wait=20").at("/status")).isEqualTo("finished");

        runAll(MONTH, null);

        assertThat(client.get(path).at("/stdout")).isEmpty();
    }

    @Test
    void leavesAloneWhatHasNotEnded() {
        SCRIPT.hold("k = 8");
        String path = client.submit("add-two", "k = 8").header("Location").orElseThrow();
        clock.step(MONTH.multipliedBy(12));
        try {
            runAll(MONTH, MONTH);
        } finally {
            SCRIPT.release("k = 8");
        }

        assertThat(client.get(path, "Prefer", "wait=20").at("/verdict")).isEqualTo("accepted");
        assertThat(value("source", path)).isEqualTo("k = 8");
    }

    @Test
    void deletesWholeSubmissionsWithTheirRegradesWhereThatIsAskedFor() {
        String path = finished("k = 10", "Ada");
        Answer regrade = client.post(path + "/regrade", "", "Prefer", "wait=20");
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, MONTH.multipliedBy(2));
        assertThat(client.get(path).status()).isEqualTo(200);

        clock.step(MONTH);
        runAll(MONTH, MONTH.multipliedBy(2));

        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get(path + "/regrades/" + regrade.at("/id")).status()).isEqualTo(404);
        assertThat(count("regrades where id = '%s'".formatted(regrade.at("/id"))))
                .isZero();
    }

    /** Three months without the service, then one round after another until all is done. */
    @Test
    void catchesUpRoundByRound() {
        String path = finished("k = 11", "Ada");
        copy(id(path), 2 * Retention.ROUND + 10);
        clock.step(MONTH.multipliedBy(3));
        int rounds = 0;
        while (retention(MONTH, null).round()) {
            rounds++;
        }

        assertThat(rounds).isBetween(2, 20);
        assertThat(count("submissions where tenant = '%s'".formatted(tenant))).isEqualTo(2 * Retention.ROUND + 11);
        assertThat(count("submissions where tenant = '%s' and (source <> '' or source_deleted_at is null)"
                        .formatted(tenant)))
                .isZero();
    }

    @Test
    void keepsEverythingUnlessToldOtherwise() {
        String path = finished("k = 13", "Ada");
        clock.step(Duration.ofDays(36_500));

        assertThat(retention(null, null).round()).isFalse();

        assertThat(client.get(path).at("/stdout")).contains(PRINTED);
        assertThat(value("source", path)).isEqualTo("k = 13");
    }

    @Test
    @Tag("sqlite")
    void looksNothingUpWithoutAnIndex() {
        String plan = String.join(
                "\n",
                database.sql("explain query plan select id from submissions where source_deleted_at is null and"
                                + " status in ('finished', 'cancelled') and created_at < 1 order by created_at limit 1")
                        .query((row, number) -> row.getString("detail"))
                        .list());

        assertThat(plan).contains("submissions_with_texts").doesNotContain("SCAN", "TEMP B-TREE");
    }

    /** It ran when the service started, is next due in an hour, and overdue after an outage: then it runs at once. */
    @Test
    void isATaskThatRunsByItself() {
        await().until(() -> version() > 1);
        long before = version();
        assertThat(count("scheduled_tasks where task_name = 'retention'")).isOne();

        database.sql("update scheduled_tasks set execution_time = last_success where task_name = 'retention'")
                .update();

        await().until(() ->
                version() > before + 1 && count("scheduled_tasks where task_name = 'retention' and not picked") == 1);
        assertThat(count("scheduled_tasks where task_name = 'retention' and execution_time > last_success"))
                .isOne();
    }

    private void copy(String id, int times) {
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, verdict, score, max_score,
                           report, created_at, started_at, finished_at)
                        select id || '-' || number, tenant, api_key, challenge, mode, source, metadata, status, attempts, verdict,
                          score, max_score, report, created_at, started_at, finished_at
                        from submissions, (with recursive numbers (number) as
                            (select 1 union all select number + 1 from numbers where number < :times) select number from numbers)
                        where id = :id
                        """).param("id", id).param("times", times).update();
    }

    private long version() {
        return database.sql("select max(version) from scheduled_tasks where task_name = 'retention'")
                .query(Long.class)
                .single();
    }
}
