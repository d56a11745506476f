package dev.grader.keeping;

import dev.grader.access.Caller;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import dev.grader.submissions.JobQueue;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Erases one candidate: every submission of that name, as if it had never been. Thread-safe. */
public class Erasure {
    /** Of one transaction. */
    private static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final JdbcClient database;
    private final Removal removal;
    private final JobQueue queue;
    private final Signals signals;
    private final Residue residue;

    public Erasure(
            JdbcClient database, TransactionOperations transactions, JobQueue queue, Signals signals, Residue residue) {
        this.database = database;
        this.removal = new Removal(database, transactions);
        this.queue = queue;
        this.signals = signals;
        this.residue = residue;
    }

    /**
     * Erases what of this candidate was taken before; doing so again does no harm. A candidate of another tenant is as unknown as one
     * that never was.
     *
     * @param candidate exactly as it was written in the submissions
     */
    Erased erase(String candidate, Caller caller) {
        int submissions = 0;
        int regrades = 0;
        Optional<String> newest = newest(candidate, caller.tenant());
        while (newest.isPresent()) {
            List<String> batch = batch(candidate, caller.tenant(), newest.get());
            if (batch.isEmpty()) {
                break;
            }
            Removal.Removed removed = removal.remove(batch);
            submissions += removed.submissions();
            regrades += removed.regrades();
            removed.unfinished().forEach(this::tell);
        }
        residue.clear();
        // Who asked, never for whom: a log outlives what was erased.
        LOG.info(
                "Erased a candidate of tenant {} as key {} asked: {} submissions, {} regrades",
                caller.tenant(),
                caller.key(),
                submissions,
                regrades);
        return new Erased(submissions, regrades);
    }

    /** So that erasing ends, even where that candidate hands in more all the while. */
    private Optional<String> newest(String candidate, String tenant) {
        // No text of a request holds a NUL, and PostgreSQL would refuse to look for one.
        if (candidate.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.sql("""
                        select id from submissions where tenant = :tenant and candidate = :candidate
                        order by id desc limit 1
                        """)
                .param("tenant", tenant)
                .param("candidate", candidate)
                .query(String.class)
                .optional();
    }

    private List<String> batch(String candidate, String tenant, String newest) {
        return database.sql("""
                        select id from submissions where tenant = :tenant and candidate = :candidate and id <= :newest
                        order by id limit :limit
                        """)
                .param("tenant", tenant)
                .param("candidate", candidate)
                .param("newest", newest)
                .param("limit", BATCH)
                .query(String.class)
                .list();
    }

    /** It takes no place in the queue any more, whoever is at work on it may stop, and whoever waits for it learns that it is gone. */
    private void tell(String job) {
        queue.remove(job);
        signals.send(Signal.CANCELLED, job);
        signals.send(Signal.ENDED, job);
    }

    /** How much was erased: told once, kept nowhere. */
    record Erased(int submissions, int regrades) {}
}
