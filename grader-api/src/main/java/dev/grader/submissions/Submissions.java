package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.commits.Commits;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.limits.AttemptLimits;
import dev.grader.limits.AttemptLimits.Counting;
import dev.grader.paging.PageRequest;
import dev.grader.report.Audience;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.tracing.Step;
import dev.grader.tracing.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What clients can do with submissions. Thread-safe. */
public class Submissions {
    static final Ids IDS = new Ids("sub");
    private final AttemptLimits limits;
    private final Intake intake;
    private final SubmissionStore store;
    private final JobQueue queue;
    private final Backlog backlog;
    private final TransactionOperations transactions;
    private final Commits commits;
    private final Traces traces;
    private final Audit audit;
    private final Outbox outbox;
    private final OverrideHistory overrides;

    public Submissions(
            ChallengeBank bank,
            AdmissionRule admission,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            AttemptLimits limits,
            TransactionOperations transactions,
            Commits commits,
            Traces traces,
            Audit audit,
            Outbox outbox,
            OverrideHistory overrides) {
        this.limits = limits;
        this.intake = new Intake(bank, admission);
        this.store = new SubmissionStore(database, clock);
        this.queue = queue;
        this.backlog = backlog;
        this.transactions = transactions;
        this.commits = commits;
        this.traces = traces;
        this.audit = audit;
        this.outbox = outbox;
        this.overrides = overrides;
    }

    /**
     * Takes it: once this returns the submission and its job are on the disk.
     *
     * @param claim where its id is noted in the same transaction
     * @return it, as this caller may know it
     * @throws ProblemException when it cannot be graded here, or too much waits to be graded
     */
    SubmissionRecord accept(Caller caller, NewSubmission asked, Claim claim) {
        try (Step step = traces.begin("accept")) {
            NewSubmission submission = admit(caller, asked);
            String id = IDS.next();
            step.tag("grader.submission", id);
            return keep(id, caller, submission, claim).redactedFor(audience(caller));
        }
    }

    /**
     * Whether it can be graded here, for this caller.
     *
     * @return what is to be kept: a candidate's key that knows whose it is says so
     * @throws ProblemException when it cannot
     */
    NewSubmission admit(Caller caller, NewSubmission submission) {
        intake.check(submission, caller);
        String owner = caller.candidate();
        if (owner == null) {
            return submission;
        }
        if (submission.candidate() != null && !submission.candidate().equals(owner)) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    Fault.at(
                            "This key belongs to another candidate: leave candidate out, or use a key of theirs.",
                            "candidate"));
        }
        return submission.by(owner);
    }

    private SubmissionRecord keep(String id, Caller caller, NewSubmission submission, Claim claim) {
        // Another thread may be the one that writes it.
        String trace = traces.current();
        var kept = new AtomicReference<SubmissionRecord>();
        backlog.add(
                caller.tenant(),
                () -> commits.run(() -> {
                    kept.set(writer(caller, List.of(submission), trace).write(id, submission, null));
                    claim.make(id, id);
                }));
        queue.wake();
        return Objects.requireNonNull(kept.get());
    }

    /** To be called, and used, inside one transaction. */
    Writer writer(Caller caller, List<NewSubmission> submissions) {
        return writer(caller, submissions, traces.current());
    }

    private Writer writer(Caller caller, List<NewSubmission> submissions, @Nullable String trace) {
        Counting counting = limits.count(
                caller,
                submissions.stream()
                        .filter(NewSubmission::isAttempt)
                        .map(NewSubmission::attempt)
                        .toList());
        return (id, submission, place) -> {
            if (submission.isAttempt()) {
                counting.require(submission.attempt());
            }
            SubmissionRecord written = store.insert(id, caller, submission, trace, place);
            queue.add(id, caller.tenant());
            audit.note(caller, Action.SUBMISSION_CREATED, id);
            return written;
        };
    }

    /** Writes submissions and their jobs. */
    @FunctionalInterface
    interface Writer {
        /**
         * Writes one.
         *
         * @param place in a batch; null for one that comes alone
         * @throws ProblemException when the candidate has no attempt left: then nothing is written
         */
        SubmissionRecord write(String id, NewSubmission submission, Batches.@Nullable Place place);
    }

    /**
     * Ends it without a result; one that is being graded stops. Once this returns no result will be written. Cancelling it again
     * changes nothing.
     *
     * @throws ProblemException when there is none that this caller may see, or it is finished
     */
    void cancel(String id, Caller caller) {
        get(id, caller);
        boolean cancelled = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean ended = store.cancel(id);
            if (ended) {
                queue.remove(id);
                audit.note(caller, Action.SUBMISSION_CANCELLED, id);
                outbox.note(Outbox.Happening.CANCELLED, id, null);
            }
            return ended;
        }));
        if (cancelled) {
            queue.cancelled(id);
        } else if (get(id, caller).status() == Status.FINISHED) {
            throw new ProblemException(
                    ProblemType.ALREADY_FINISHED,
                    "The submission is finished, so there is nothing to cancel: GET /v1/submissions/%s tells its result."
                            .formatted(id));
        }
    }

    /**
     * The submission of that id, as far as this caller may know it.
     *
     * @throws ProblemException when there is none that this caller may see; whose it is makes no difference to the answer
     */
    public SubmissionRecord get(String id, Caller caller) {
        Optional<SubmissionRecord> found = IDS.isOne(id) ? store.find(id, caller) : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no submission of that id: check it, or list yours with GET /v1/submissions."))
                .redactedFor(audience(caller));
    }

    /**
     * The submission of that id with its result, as this caller may see it.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public SubmissionView view(String id, Caller caller) {
        return view(get(id, caller), caller);
    }

    /** The same, of one that was read already. */
    public SubmissionView view(SubmissionRecord submission, Caller caller) {
        return SubmissionView.of(
                submission,
                report(submission, caller),
                caller.isCandidate() || submission.status() != Status.FINISHED
                        ? List.of()
                        : overrides.of(submission.id()));
    }

    /** The program that was handed in; blank where there was none, and once it was deleted. */
    public String source(SubmissionRecord submission) {
        return store.source(submission.id());
    }

    /** What this caller may read of its report; empty until it is finished. */
    public Optional<Report> report(SubmissionRecord submission, Caller caller) {
        return Optional.ofNullable(submission.report())
                .map(JsonReports::read)
                .map(report -> report.redactedFor(audience(caller)));
    }

    /**
     * What this caller may read of the report of a submission that should have one.
     *
     * @param meanwhile what to say while there is none yet
     * @throws ProblemException when there is none
     */
    public Report result(SubmissionRecord submission, Caller caller, String meanwhile) {
        if (submission.status() == Status.CANCELLED) {
            throw new ProblemException(
                    ProblemType.CANCELLED,
                    "The submission was cancelled, so it has no result and gets none: hand the solution in again.");
        }
        return report(submission, caller)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FINISHED, meanwhile).header(HttpHeaders.RETRY_AFTER, "1"));
    }

    List<SubmissionRecord> page(Caller caller, SubmissionFilter filter, PageRequest request) {
        return store.page(caller, filter, request).stream()
                .map(submission -> redacted(submission, caller))
                .toList();
    }

    /** What was handed in at one challenge, without reports, the newest first. */
    public List<SubmissionRecord> latest(Caller caller, String challenge, int most) {
        var filter = SubmissionFilter.of(Map.of("challenge", challenge));
        return page(caller, filter, new PageRequest(null, most)).stream()
                .limit(most)
                .toList();
    }

    /** What the same candidate handed in for the same challenge, itself included, the newest first; itself alone where it names nobody. */
    public List<SubmissionRecord> attempts(SubmissionRecord submission, Caller caller) {
        String candidate = submission.candidate();
        if (candidate == null) {
            return List.of(submission);
        }
        var filter = SubmissionFilter.of(Map.of("candidate", candidate, "challenge", submission.challenge()));
        return page(caller, filter, new PageRequest(null, PageRequest.MAX_LIMIT - 1));
    }

    static SubmissionRecord redacted(SubmissionRecord submission, Caller caller) {
        return submission.redactedFor(audience(caller));
    }

    private static Audience audience(Caller caller) {
        return caller.isCandidate() ? Audience.CANDIDATE : Audience.STAFF;
    }
}
