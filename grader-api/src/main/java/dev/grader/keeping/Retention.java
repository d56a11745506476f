package dev.grader.keeping;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what has been kept long enough, a little at a time. Thread-safe, and safe to run on several nodes at once; one is enough.
 */
public class Retention {
    /** How many submissions a round takes up, of each sort: a second's work or less. */
    static final int ROUND = 100;

    /** Likewise of the audit log, whose entries are small. */
    static final int ENTRIES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Times times;
    private final Clock clock;
    private final JdbcClient database;
    private final Aged aged;
    private final Removal removal;
    private final Stripping stripping;
    private final Invitees invitees;
    private final Residue residue;

    public Retention(
            Times times, JdbcClient database, TransactionOperations transactions, Clock clock, Residue residue) {
        this.times = times;
        this.clock = clock;
        this.database = database;
        this.aged = new Aged(database);
        this.removal = new Removal(database, transactions);
        this.stripping = new Stripping(database, transactions, clock);
        this.invitees = new Invitees(database, transactions, clock);
        this.residue = residue;
    }

    /** Deletes the oldest of what is due, and what deleting left behind. Returns whether there may be more. */
    public boolean round() {
        boolean moreToRemove = removeSubmissions();
        boolean moreToStrip = stripTexts();
        boolean moreToForget = forgetWhatWasDone();
        residue.clear();
        return moreToRemove || moreToStrip || moreToForget;
    }

    private boolean removeSubmissions() {
        Duration time = times.submissions();
        if (time == null) {
            return false;
        }
        List<String> due = aged.any(clock.instant().minus(time), ROUND);
        if (!due.isEmpty()) {
            int removed = removal.remove(due).submissions();
            LOG.info("Deleted {} submissions that had been kept for {} days", removed, time.toDays());
        }
        int invitations = invitees.remove(clock.instant().minus(time), ROUND);
        if (invitations > 0) {
            LOG.info("Deleted {} invitations that had been kept for {} days", invitations, time.toDays());
        }
        return due.size() == ROUND || invitations == ROUND;
    }

    private boolean stripTexts() {
        Duration time = times.texts();
        if (time == null) {
            return false;
        }
        List<String> due = aged.withTexts(clock.instant().minus(time), ROUND);
        long stripped = due.stream().filter(stripping::strip).count();
        if (stripped > 0) {
            LOG.info("Deleted the texts of {} submissions that had been kept for {} days", stripped, time.toDays());
        }
        int invitations = invitees.strip(clock.instant().minus(time), ROUND);
        if (invitations > 0) {
            LOG.info("Deleted the names of {} invitations that had been kept for {} days", invitations, time.toDays());
        }
        return due.size() == ROUND || invitations == ROUND;
    }

    private boolean forgetWhatWasDone() {
        Duration time = times.audit();
        if (time == null) {
            return false;
        }
        int deleted = database.sql("""
                        delete from audit_log
                        where id in (select id from audit_log where at < :moment order by at limit :limit)
                        """)
                .param("moment", clock.instant().minus(time).toEpochMilli())
                .param("limit", ENTRIES)
                .update();
        if (deleted > 0) {
            LOG.info("Deleted {} entries of the audit log that had been kept for {} days", deleted, time.toDays());
        }
        return deleted == ENTRIES;
    }
}
