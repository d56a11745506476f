package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.zaxxer.hikari.HikariDataSource;
import dev.grader.commits.Commits;
import dev.grader.queue.Recovery;
import dev.grader.signals.postgres.PostgresSignals;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** PostgreSQL, for an installation of any number of processes. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class PostgresConfiguration {
    /** How long a request waits for a connection before it is told to come again. */
    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(5);

    /** How long the start waits for a server that starts at the same time. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(1);

    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    @Bean
    PostgresConnections postgresConnections(GraderProperties properties, DataFolder data) {
        return new PostgresConnections(properties.database(), data.installation());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(PostgresConnections connections, GraderProperties properties) {
        var pool = new HikariDataSource();
        pool.setDataSource(connections.bounded());
        pool.setMaximumPoolSize(properties.database().connections());
        pool.setConnectionTimeout(CONNECTION_PATIENCE.toMillis());
        pool.setValidationTimeout(PROBE_PATIENCE.toMillis());
        pool.setKeepaliveTime(KEEPALIVE.toMillis());
        pool.setMaxLifetime(LONGEST_LIFE.toMillis());
        pool.setInitializationFailTimeout(START_PATIENCE.toMillis());
        return pool;
    }

    /** On a connection of its own. Of several nodes that start at once one migrates; the others wait for Flyway's advisory lock. */
    @Bean
    FlywayConfigurationCustomizer unboundedMigrations(PostgresConnections connections) {
        return flyway -> flyway.dataSource(connections.unbounded())
                .connectRetries((int) START_PATIENCE.toSeconds())
                .connectRetriesInterval(1);
    }

    /** The server's time, on every node: with clocks of their own one that is wrong would take the others' work for that of the dead. */
    @Bean
    Clock clock(DataSource database) {
        return new DatabaseClock(() -> JdbcClient.create(database)
                .sql("select (extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single());
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    /** Each on its own: the server has commits that come at once share their wait for the disk. */
    @Bean
    Commits commits(TransactionOperations transactions) {
        return work -> transactions.executeWithoutResult(transaction -> work.run());
    }

    /**
     * Takes work by two statements in one transaction, not by db-scheduler's one, {@code update … where … in (select … for update skip locked
     * limit n)}: PostgreSQL may run what is within once for each row of the table, and does so where it believes that there are hardly
     * any. Each time it finds n others, and a node with one cell has taken the whole queue.
     */
    @Bean
    JdbcCustomization takesWorkInTwoStatements() {
        return new PostgreSqlJdbcCustomization(true, true);
    }

    /**
     * From before whoever listens is made until after it is gone, the scheduler too: what changes while the service starts is heard, and what
     * ends while it stops is told.
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    PostgresSignals signals(PostgresConnections connections, JdbcClient database) {
        return new PostgresSignals(connections.bounded(), database);
    }

    /** Before the scheduler starts. What other nodes are at work on is theirs until their heartbeats are missed. */
    @Bean
    SmartInitializingSingleton recovery(Recovery recovery, DataFolder data) {
        return () -> recovery.handBackOf(data.installation());
    }
}
