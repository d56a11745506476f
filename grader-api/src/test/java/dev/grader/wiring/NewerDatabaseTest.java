package dev.grader.wiring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NewerDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void isRefusedWithASentenceAndLeftAsItIs() {
        var database = new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("grader.db"));
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        var strategy = new KeepingConfiguration().refusingNewerDatabases();
        strategy.migrate(flyway);
        strategy.migrate(flyway);
        var client = JdbcClient.create(database);
        client.sql("""
                        insert into flyway_schema_history
                        select installed_rank + 1, '999', 'of the future', type, 'V999__future.sql', 1, installed_by, installed_on,
                          execution_time, success
                        from flyway_schema_history order by installed_rank desc limit 1
                        """).update();

        Throwable refused = catchThrowable(() -> strategy.migrate(flyway));

        var analysis = new StartFailures().analyze(new BeanCreationException("flyway", "it failed", refused));
        assertThat(requireNonNull(analysis, "what an operator reads").getDescription())
                .startsWith("The database is of a newer grader (schema 999; this one knows up to ")
                .endsWith("): use that one or a later one.");
    }
}
