package dev.grader.keeping;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import dev.grader.submissions.JobQueue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases one candidate: every submission of that name and every invitation, as if they had never been, and the name of every key that was the
 * candidate's, which is revoked. A test key erases what came with test keys alone. Thread-safe.
 */
public class Erasure {
    /** Of one transaction. */
    private static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final JdbcClient database;
    private final Removal removal;
    private final Invitees invitees;
    private final JobQueue queue;
    private final Signals signals;
    private final Residue residue;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Audit audit;

    public Erasure(
            JdbcClient database,
            TransactionOperations transactions,
            Clock clock,
            JobQueue queue,
            Signals signals,
            Residue residue,
            Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
        this.removal = new Removal(database, transactions);
        this.invitees = new Invitees(database, transactions, clock);
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
        begin(candidate, caller);
        Optional<String> newest = newest(candidate, caller);
        while (newest.isPresent()) {
            List<String> batch = batch(candidate, caller, newest.get());
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

    /** First, so that nothing is erased that was not noted, and nobody hands in more with such a key meanwhile. */
    private void begin(String candidate, Caller caller) {
        transactions.executeWithoutResult(transaction -> {
            audit.note(caller, Action.CANDIDATE_ERASED, null);
            if (candidate.indexOf('\0') < 0) {
                // What people call a key may hold the candidate's name as well.
                database.sql(
                                "update api_keys set candidate = null, name = null, revoked_at = coalesce(revoked_at, :now)"
                                        + " where tenant = :tenant and candidate = :candidate" + sight(caller))
                        .param("now", clock.millis())
                        .param("tenant", caller.tenant())
                        .param("candidate", candidate)
                        .update();
                if (!caller.test()) {
                    invitees.remove(caller.tenant(), candidate);
                }
            }
        });
    }

    private static String sight(Caller caller) {
        return caller.test() ? " and test" : "";
    }

    /** So that erasing ends, even where that candidate hands in more all the while. */
    private Optional<String> newest(String candidate, Caller caller) {
        // No text of a request holds a NUL, and PostgreSQL would refuse to look for one.
        if (candidate.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.sql("select id from submissions where tenant = :tenant and candidate = :candidate"
                        + sight(caller) + " order by id desc limit 1")
                .param("tenant", caller.tenant())
                .param("candidate", candidate)
                .query(String.class)
                .optional();
    }

    private List<String> batch(String candidate, Caller caller, String newest) {
        return database.sql(
                        "select id from submissions where tenant = :tenant and candidate = :candidate and id <= :newest"
                                + sight(caller) + " order by id limit :limit")
                .param("tenant", caller.tenant())
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
