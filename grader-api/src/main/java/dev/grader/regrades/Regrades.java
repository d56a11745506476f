package dev.grader.regrades;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.paging.PageRequest;
import dev.grader.report.Report;
import dev.grader.submissions.Backlog;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.tracing.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What staff can do with regrades; every call refuses candidates. Thread-safe. */
public class Regrades {
    static final Ids IDS = new Ids("reg");

    private final Submissions submissions;
    private final ChallengeBank bank;
    private final RegradeStore store;
    private final JobQueue queue;
    private final Backlog backlog;
    private final TransactionOperations transactions;
    private final Traces traces;
    private final Audit audit;

    public Regrades(
            Submissions submissions,
            ChallengeBank bank,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            TransactionOperations transactions,
            Traces traces,
            Audit audit) {
        this.submissions = submissions;
        this.bank = bank;
        this.store = new RegradeStore(database, clock);
        this.queue = queue;
        this.backlog = backlog;
        this.transactions = transactions;
        this.traces = traces;
        this.audit = audit;
    }

    /**
     * Has a finished submission graded again: once this returns, that is on the disk.
     *
     * @param claim where its id is noted in the same transaction
     * @return the regrade's id
     * @throws ProblemException when it cannot be, or too much waits to be graded
     */
    String begin(String submission, Caller caller, Claim claim) {
        SubmissionRecord found = submission(submission, caller);
        Report report = submissions.result(
                found, caller, "The submission is not finished, so it is graded anyhow: ask again later.");
        if (report.rubric() != null) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "A written answer is scored by people: PUT /v1/submissions/%s/review.".formatted(found.id()));
        }
        if (found.sourceDeletedAt() != null) {
            throw deleted(found.sourceDeletedAt());
        }
        if (bank.find(found.challenge()).isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The challenge %s is not served any more: bring its package back, then ask again."
                            .formatted(found.challenge()));
        }
        String id = IDS.next();
        String trace = traces.current();
        backlog.add(
                caller.tenant(),
                () -> transactions.executeWithoutResult(transaction -> {
                    if (!store.hold(submission)) {
                        // Deleted since it was looked at: its texts alone, or all of it.
                        Instant deletedAt = submissions.get(submission, caller).sourceDeletedAt();
                        throw deletedAt == null
                                ? unfinished("The submission is not finished any more: ask again later.")
                                : deleted(deletedAt);
                    }
                    if (!store.insert(id, submission, caller, report.challenge().digest(), trace)) {
                        throw unfinished(
                                "The submission is being graded again already: wait for that, then ask again.");
                    }
                    queue.addRegrade(id, caller.tenant());
                    audit.note(caller, Action.REGRADE_CREATED, id);
                    claim.make(id, found.id());
                }));
        queue.wake();
        return id;
    }

    /** @throws ProblemException when there is none that this caller may see */
    Regrade get(String id, String submission, Caller caller) {
        String owner = submission(submission, caller).id();
        return (IDS.isOne(id) ? store.find(id, owner) : Optional.<Regrade>empty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no regrade of that id: GET /v1/submissions/%s/regrades lists them."
                                .formatted(owner)));
    }

    /**
     * Ends it without a result; the submission keeps the one it has. Cancelling it again changes nothing.
     *
     * @throws ProblemException when there is none that this caller may see, or it is finished
     */
    Regrade cancel(String id, String submission, Caller caller) {
        get(id, submission, caller);
        boolean cancelled = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean ended = store.cancel(id);
            if (ended) {
                queue.remove(id);
                audit.note(caller, Action.REGRADE_CANCELLED, id);
            }
            return ended;
        }));
        if (cancelled) {
            queue.cancelled(id);
        }
        Regrade regrade = get(id, submission, caller);
        if (regrade.after() != null) {
            throw new ProblemException(
                    ProblemType.ALREADY_FINISHED,
                    "The regrade is finished, so there is nothing to cancel: GET %s tells what came of it."
                            .formatted(regrade.path()));
        }
        return regrade;
    }

    List<Regrade> page(String submission, Caller caller, PageRequest request) {
        return store.page(submission(submission, caller).id(), request);
    }

    private SubmissionRecord submission(String id, Caller caller) {
        return submissions.get(id, caller);
    }

    private static ProblemException deleted(Instant at) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE,
                ("The source was deleted at %s, having been kept as long as this service keeps sources: hand it in anew to have"
                                + " it graded again.")
                        .formatted(at));
    }

    private static ProblemException unfinished(String detail) {
        return new ProblemException(ProblemType.NOT_FINISHED, detail).header(HttpHeaders.RETRY_AFTER, "1");
    }
}
