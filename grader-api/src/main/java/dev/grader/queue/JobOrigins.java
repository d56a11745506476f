package dev.grader.queue;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Which request's trace a job goes on with. Thread-safe. */
public class JobOrigins {
    private static final Logger LOG = LoggerFactory.getLogger(JobOrigins.class);
    private static final Map<String, String> BY_TASK = Map.of(
            GradingJob.SUBMISSIONS, "select trace from submissions where id = :id and trace is not null",
            GradingJob.REGRADES, "select trace from regrades where id = :id and trace is not null");

    private final JdbcClient database;

    public JobOrigins(JdbcClient database) {
        this.database = database;
    }

    /** A {@code traceparent}; empty where none was kept, or none can be read: no reason not to grade. */
    Optional<String> of(String task, String job) {
        String select = BY_TASK.get(task);
        if (select == null) {
            return Optional.empty();
        }
        try {
            return database.sql(select).param("id", job).query(String.class).optional();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The trace of {} could not be read", job, away);
            return Optional.empty();
        }
    }
}
