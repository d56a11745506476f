package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/** What counts results must be able to count more than one. */
class ResultsTest {
    private final SQLiteDataSource source = new SQLiteDataSource();
    private final JdbcClient database = JdbcClient.create(source);

    @BeforeEach
    void makeTheTables(@TempDir Path folder) {
        source.setUrl("jdbc:sqlite:" + folder.resolve("grader.db"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        database.sql("insert into tenants (id, created_at) values ('t', 0)").update();
        database.sql(
                        "insert into api_keys (id, tenant, role, hash, created_at) values ('k', 't', 'integrator', 'h', 0)")
                .update();
        database.sql("""
                insert into submissions
                  (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, created_at)
                values ('sub_1', 't', 'k', 'add', 'submit', '', '{}', 'running', 1, 0)
                """).update();
    }

    @Test
    void countsEveryResultThatIsWrittenEvenWhenItIsTheSameAgain() {
        Results results = Results.countedIn(database, Results.Engine.SQLITE);
        assertThat(results.counts()).isEmpty();

        finish();
        assertThat(results.counts()).containsEntry("sub_1", 1);
        finish();
        assertThat(results.counts()).containsEntry("sub_1", 2);
    }

    @Test
    void countsNoOtherChange() {
        Results results = Results.countedIn(database, Results.Engine.SQLITE);

        database.sql("update submissions set status = 'queued', attempts = 2").update();

        assertThat(results.counts()).isEmpty();
        assertThat(results.attempts()).isEqualTo(2);
    }

    @Test
    void seesASubmissionWithoutAJobAndAJobWithoutASubmission() {
        Results results = Results.countedIn(database, Results.Engine.SQLITE);
        assertThat(results.halfWritten()).isOne();

        database.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('grade', 'sub_1', 0, 0, 1), ('grade', 'sub_2', 0, 0, 1)
                """).update();

        assertThat(results.halfWritten()).isOne();
    }

    private void finish() {
        database.sql("update submissions set status = 'finished', verdict = 'accepted', report = '{}'")
                .update();
    }
}
