package dev.grader.submissions;

import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Notes how far an attempt is, for whoever watches. Nothing rests on it, so that what cannot be noted is left out. Thread-safe. */
public class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final JdbcClient database;
    private final Signals signals;

    public Progress(JdbcClient database, Signals signals) {
        this.database = database;
        this.signals = signals;
    }

    /**
     * Notes it, unless the attempt is not the running one any more.
     *
     * @param attempt at a submission; one at a regrade changes nothing
     * @param done how many tests have ended, of {@code total}
     */
    public void note(Attempt attempt, int done, int total) {
        try {
            int noted = database.sql("""
                            update submissions set tests_done = :done, tests_total = :total
                            where id = :id and attempts = :attempt and status = 'running'
                            """)
                    .param("done", done)
                    .param("total", total)
                    .param("id", attempt.job())
                    .param("attempt", attempt.number())
                    .update();
            if (noted == 1) {
                signals.send(Signal.PROGRESS, attempt.job());
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("How far {} is could not be noted", attempt.job(), away);
        }
    }
}
