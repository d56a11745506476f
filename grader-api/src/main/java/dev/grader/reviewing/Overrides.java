package dev.grader.reviewing;

import dev.grader.access.Caller;
import dev.grader.access.Role;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.conditional.IfMatch;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Scores that staff give beside the computed one, which stays as it is: for each there is a reason, the newest counts, and none is forgotten.
 * Grading again keeps it. Candidates are not told: what to tell them, and whether, is for people to decide. Thread-safe.
 */
public class Overrides {
    /** Characters. */
    public static final int LONGEST_REASON = 2_000;

    /** Changes to one submission: each is told with it. */
    static final int MOST = 100;

    private final Submissions submissions;
    private final OverrideStore store;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Outbox outbox;

    public Overrides(
            Submissions submissions,
            OverrideStore store,
            TransactionOperations transactions,
            Audit audit,
            Outbox outbox) {
        this.submissions = submissions;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Gives a score, or another one.
     *
     * @param points 0 or more
     * @param ifMatch which state of the submission it is for
     * @throws ProblemException when there is nothing to score, it has no such points, or the state is another
     */
    public void put(String submission, Caller caller, BigDecimal points, String reason, IfMatch ifMatch) {
        change(submission, caller, points, reason, ifMatch);
    }

    /**
     * Has the computed score count again. Withdrawing it twice changes nothing.
     *
     * @throws ProblemException when there is no such submission, or the state is another
     */
    public void withdraw(String submission, Caller caller, IfMatch ifMatch) {
        change(submission, caller, null, null, ifMatch);
    }

    private void change(
            String id, Caller caller, @Nullable BigDecimal points, @Nullable String reason, IfMatch ifMatch) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        // Before the submission is read, so that what is read is no older.
        int seen = store.changes(id).orElse(0);
        SubmissionRecord submission = submissions.get(id, caller);
        if (points != null) {
            requireScorable(submission, caller, points, seen);
        }
        ifMatch.require(() -> submissions.view(submission, caller));
        if (points == null && submission.overridePoints() == null) {
            return;
        }
        boolean written = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean free =
                    store.write(id, caller.key(), points, reason, seen, ifMatch.isAsked() ? submission.report() : null);
            if (free) {
                audit.note(caller, points == null ? Action.OVERRIDE_WITHDRAWN : Action.SCORE_OVERRIDDEN, id);
                outbox.note(Outbox.Happening.REVIEWED, id, null);
            }
            return free;
        }));
        if (!written) {
            // Gone, or somebody else came first.
            submissions.get(id, caller);
            throw IfMatch.changed();
        }
    }

    private void requireScorable(SubmissionRecord submission, Caller caller, BigDecimal points, int changes) {
        submissions.result(
                submission, caller, "The submission is not finished, so there is no score yet: ask again in a second.");
        BigDecimal most = submission.maxScore();
        if (most == null || most.signum() == 0) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The submission earns no points, so there is no score to override: only one of the mode submit does.");
        }
        if (points.compareTo(most) > 0) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    Fault.at(
                            "points is more than the %s that there are: give 0 to %s."
                                    .formatted(most.toPlainString(), most.toPlainString()),
                            "points"));
        }
        if (changes >= MOST) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The score was changed %d times already, and all of that is kept: leave it as it is."
                            .formatted(changes));
        }
    }
}
