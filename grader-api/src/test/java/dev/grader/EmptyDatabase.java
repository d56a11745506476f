package dev.grader;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.zaxxer.hikari.HikariDataSource;
import dev.grader.postgres.PostgresFixture;
import dev.grader.submissions.Attempts.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database as the service has it, without the service, and with as many connections as are wanted: that of {@link Engine#UNDER_TEST}. */
public final class EmptyDatabase implements AutoCloseable {
    public static final String TENANT = "tenant";
    private static final String KEY = "key";

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient client;
    private final TransactionOperations transactions;

    /** @param folder for a file; unused where it is on a server */
    public EmptyDatabase(Path folder, int connections) {
        DataSource source = switch (Engine.UNDER_TEST) {
            case SQLITE -> file(folder);
            case POSTGRES -> PostgresFixture.newDatabase().source();
        };
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        // On PostgreSQL it takes two connections, and there may be one.
        Flyway.configure().dataSource(source).load().migrate();
        client = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        client.sql("insert into tenants (id, created_at) values (:id, 0)")
                .param("id", TENANT)
                .update();
        client.sql(
                        "insert into api_keys (id, tenant, role, hash, created_at) values (:id, :tenant, 'integrator', '', 0)")
                .param("id", KEY)
                .param("tenant", TENANT)
                .update();
    }

    private static DataSource file(Path folder) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // No power is cut here.
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(60_000);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("grader.db"));
        return source;
    }

    /** Takes work as the service has the scheduler take it from this database. */
    public SchedulerBuilder takingWork(SchedulerBuilder scheduler) {
        return switch (Engine.UNDER_TEST) {
            case SQLITE -> scheduler.jdbcCustomization(new SqliteJdbcCustomization());
            case POSTGRES ->
                scheduler
                        .jdbcCustomization(new PostgreSqlJdbcCustomization(true, true))
                        .pollUsingLockAndFetch(0.5, 1.0);
        };
    }

    public DataSource source() {
        return pool;
    }

    public JdbcClient client() {
        return client;
    }

    public TransactionOperations transactions() {
        return transactions;
    }

    /** A submission that waits to be graded, without a job in the queue. */
    public void insertSubmission(String id) {
        client.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, created_at)
                        values (:id, :tenant, :key, 'add-two', 'submit', 'a = 1', '{}', 'queued', 0, 0)
                        """)
                .param("id", id)
                .param("tenant", TENANT)
                .param("key", KEY)
                .update();
    }

    /** A regrade that waits, of a submission that is finished. */
    public void insertRegrade(String id, String submission) {
        client.sql("""
                        insert into regrades
                          (id, submission, api_key, status, attempts, created_at, before_verdict, before_max_score, before_digest,
                           before_report, before_finished_at)
                        values (:id, :submission, :key, 'queued', 0, 0, 'accepted', 10, '0', '{}', 0)
                        """)
                .param("id", id)
                .param("submission", submission)
                .param("key", KEY)
                .update();
    }

    /** What an attempt of that number came to: no other comes to the same. */
    public static Result result(int number) {
        return new Result("accepted", BigDecimal.valueOf(number), BigDecimal.TEN, "0", "{\"attempt\":" + number + "}");
    }

    @Override
    public void close() {
        pool.close();
    }
}
