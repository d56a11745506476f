package dev.grader.queue;

import dev.grader.submissions.Attempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands back, at the start, what a process that died was working on, instead of waiting until its heartbeats are missed. Right
 * only where no other process can be at work on the same database; the lock on the data folder sees to that.
 */
public class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JdbcClient database;
    private final Attempts attempts;
    private final TransactionOperations transactions;

    public Recovery(JdbcClient database, Attempts attempts, TransactionOperations transactions) {
        this.database = database;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /** A death counts as a failure, so that a submission which kills the service is given up in the end. */
    public void handBack() {
        transactions.executeWithoutResult(transaction -> {
            int tasks = database.sql("""
                            update scheduled_tasks
                            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                                consecutive_failures = coalesce(consecutive_failures, 0) + 1
                            where picked = true
                            """).update();
            int submissions = attempts.giveBackAll();
            if (tasks > 0 || submissions > 0) {
                LOG.info(
                        "Handed back {} submissions that an earlier process left unfinished",
                        Math.max(tasks, submissions));
            }
        });
    }
}
