package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/** A database of before tenants took turns. */
class FairQueueMigrationTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWaitsInItsOrderAndLearnsWhoseItIs() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("grader.db"));
        migrate(source, "4");
        var database = JdbcClient.create(source);
        database.sql("insert into tenants values ('a', 0), ('b', 0)").update();
        database.sql("insert into api_keys values ('ka', 'a', 'integrator', '', 0), ('kb', 'b', 'integrator', '', 0)")
                .update();
        submission(database, "s1", "a", "queued");
        submission(database, "s2", "a", "queued");
        submission(database, "s3", "b", "queued");
        submission(database, "s4", "b", "finished");
        database.sql("""
                        insert into regrades
                          (id, submission, api_key, status, attempts, created_at, before_verdict, before_max_score, before_digest,
                           before_report, before_finished_at)
                        values ('r1', 's4', 'kb', 'queued', 2, 7, 'accepted', 10, '0', '{}', 5)
                        """).update();
        task(database, "regrade", "r1", -1, 1);
        task(database, "grade", "s1", 30_000, 2);
        task(database, "grade", "s2", 29_999, 3);
        task(database, "grade", "s3", 30_000, 4);

        migrate(source, "5");

        assertThat(database.sql("select task_instance || ' ' || tenant || ' ' || priority from scheduled_tasks "
                                + "order by priority desc, execution_time")
                        .query(String.class)
                        .list())
                .containsExactly("s1 a 0", "s3 b 0", "s2 a -1", "r1 b " + (Turn.REGRADES.first() - 1));
        assertThat(database.sql(
                                "select submission || ' ' || status || ' ' || attempts || ' ' || created_at from regrades")
                        .query(String.class)
                        .list())
                .containsExactly("s4 queued 2 7");
    }

    private static void migrate(SQLiteDataSource source, String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    private static void submission(JdbcClient database, String id, String tenant, String status) {
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, report, created_at)
                        values (:id, :tenant, :key, 'add-two', 'submit', '', '{}', :status, 0, :report, 0)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("key", "k" + tenant)
                .param("status", status)
                .param("report", status.equals("finished") ? "{}" : null)
                .update();
    }

    private static void task(JdbcClient database, String name, String id, int priority, long due) {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:name, :id, :due, false, 1, :priority)
                        """)
                .param("name", name)
                .param("id", id)
                .param("due", due)
                .param("priority", priority)
                .update();
    }
}
