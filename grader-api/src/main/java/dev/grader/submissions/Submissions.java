package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.challenge.Catalog;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.PageRequest;
import dev.grader.report.Audience;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What clients can do with submissions. Thread-safe. */
public class Submissions {
    private final SubmissionIds ids = new SubmissionIds();
    private final Intake intake;
    private final SubmissionStore store;
    private final JobQueue queue;
    private final TransactionOperations transactions;

    public Submissions(
            Catalog catalog, JdbcClient database, Clock clock, JobQueue queue, TransactionOperations transactions) {
        this.intake = new Intake(catalog);
        this.store = new SubmissionStore(database, clock);
        this.queue = queue;
        this.transactions = transactions;
    }

    /**
     * Takes it: once this returns the submission and its job are on the disk.
     *
     * @return its id
     * @throws ProblemException when it cannot be graded here
     */
    String accept(Caller caller, NewSubmission submission) {
        intake.check(submission);
        String id = ids.next();
        transactions.executeWithoutResult(transaction -> {
            long unfinished = store.unfinished(caller.tenant());
            store.insert(id, caller, submission);
            queue.add(id, unfinished);
        });
        queue.wake();
        return id;
    }

    /**
     * The submission of that id.
     *
     * @throws ProblemException when there is none that this caller may see; whose it is makes no difference to the answer
     */
    public SubmissionRecord get(String id, Caller caller) {
        Optional<SubmissionRecord> found = SubmissionIds.isOne(id) ? store.find(id, caller) : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no submission of that id: check it, or list yours with GET /v1/submissions."));
    }

    /** What this caller may read of its report; empty until it is finished. */
    public Optional<Report> report(SubmissionRecord submission, Caller caller) {
        Audience audience = caller.isCandidate() ? Audience.CANDIDATE : Audience.STAFF;
        return Optional.ofNullable(submission.report())
                .map(JsonReports::read)
                .map(report -> report.redactedFor(audience));
    }

    List<SubmissionRecord> page(Caller caller, PageRequest request) {
        return store.page(caller, request);
    }
}
