package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.audit.Audit;
import dev.grader.backup.Schema;
import dev.grader.keeping.Erasure;
import dev.grader.keeping.Residue;
import dev.grader.keeping.Retention;
import dev.grader.signals.Signals;
import dev.grader.submissions.JobQueue;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is deleted, when it is old enough or when a candidate wants it. */
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {
    @Bean
    Residue residue(DataSource database) {
        return SqliteResidue.of(database);
    }

    @Bean
    Retention retention(
            GraderProperties properties,
            JdbcClient database,
            TransactionOperations transactions,
            Clock clock,
            Residue residue) {
        return new Retention(properties.retention().times(), database, transactions, clock, residue);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> retentionTask(Retention retention) {
        return RetentionTask.of(retention);
    }

    @Bean
    Erasure erasure(
            JdbcClient database,
            TransactionOperations transactions,
            Clock clock,
            JobQueue queue,
            Signals signals,
            Residue residue,
            Audit audit) {
        return new Erasure(database, transactions, clock, queue, signals, residue, audit);
    }

    /** Flyway itself would pass over migrations that it does not know. */
    @Bean
    FlywayMigrationStrategy refusingNewerDatabases() {
        return flyway -> {
            Schema.newerThanKnown(flyway).ifPresent(sentence -> {
                throw new NewerDatabaseException(sentence);
            });
            flyway.migrate();
        };
    }

    /** Candidates' names may hold slashes. What is encoded stays so until the route is found, so none makes a route of its own. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slashesInNames() {
        String asItIs = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(asItIs);
            connector.setEncodedReverseSolidusHandling(asItIs);
        });
    }
}
