package dev.grader;

import com.zaxxer.hikari.HikariDataSource;
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

/** A database as the service has it, without the service, and with as many connections as are wanted. */
public final class EmptyDatabase implements AutoCloseable {
    public static final String TENANT = "tenant";
    private static final String KEY = "key";

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient client;
    private final TransactionOperations transactions;

    public EmptyDatabase(Path folder, int connections) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // No power is cut here.
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(60_000);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("grader.db"));
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        Flyway.configure().dataSource(pool).load().migrate();
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
