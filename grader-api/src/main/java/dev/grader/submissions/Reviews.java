package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.conditional.IfMatch;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.report.Report;
import dev.grader.report.Review;
import dev.grader.submissions.Attempts.Result;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What interviewers find in written answers. Thread-safe: of two reviews at once the later one stays. */
public class Reviews {
    private final Submissions submissions;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Outbox outbox;

    public Reviews(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit,
            Outbox outbox) {
        this.submissions = submissions;
        this.database = database;
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Scores a written answer, or scores it anew.
     *
     * @param ticks one for each item of the rubric, in its order
     * @param ifMatch which state of the submission it is for
     * @throws ProblemException when there is nothing to review, or the state is another
     */
    public void put(String id, Caller caller, List<Boolean> ticks, @Nullable String note, IfMatch ifMatch) {
        SubmissionRecord submission = submissions.get(id, caller);
        Report report = submissions.result(
                submission,
                caller,
                "The submission is not finished, so there is nothing to review yet: ask again in a second.");
        if (report.rubric() == null) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The submission is no written answer, so there is nothing to review: its report tells its score.");
        }
        if (submission.sourceDeletedAt() != null) {
            throw deleted();
        }
        Result result = Result.of(reviewed(report, caller, ticks, note));
        ifMatch.require(() -> submissions.view(submission, caller));
        boolean written = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean scored = write(id, result, ifMatch.isAsked(), submission.report());
            if (scored) {
                audit.note(caller, Action.SUBMISSION_REVIEWED, id);
                outbox.note(Outbox.Happening.REVIEWED, id, null);
            }
            return scored;
        }));
        if (!written) {
            throw overtaken(submissions.get(id, caller));
        }
    }

    private boolean write(String id, Result result, boolean onlyIfSeen, @Nullable String seen) {
        return database.sql("""
                                update submissions
                                set verdict = :verdict, score = :score, max_score = :max_score, report = :report
                                where id = :id and status = 'finished' and source_deleted_at is null
                                  and (:any = 1 or report = :seen)
                                """)
                        .param("verdict", result.verdict())
                        .param("score", result.score())
                        .param("max_score", result.maxScore())
                        .param("report", result.report())
                        .param("id", id)
                        .param("any", onlyIfSeen ? 0 : 1)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Deleted since it was looked at, the answer alone or all of it; or reviewed by somebody else, who came first. */
    private static ProblemException overtaken(SubmissionRecord now) {
        if (now.sourceDeletedAt() != null) {
            return deleted();
        }
        return now.status() == Status.FINISHED ? IfMatch.changed() : unfinished();
    }

    private Report reviewed(Report report, Caller caller, List<Boolean> ticks, @Nullable String note) {
        try {
            return report.reviewed(new Review(ticks, note, KeyIds.told(caller.key()), clock.instant()));
        } catch (IllegalArgumentException refused) {
            // All else was checked when the body was read: the number of ticks is wrong.
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, Fault.at(String.valueOf(refused.getMessage()), "ticks"));
        }
    }

    private static ProblemException deleted() {
        return new ProblemException(
                ProblemType.UNPROCESSABLE,
                "The answer has been kept as long as this service keeps answers and was deleted, so there is nothing to review:"
                        + " its report tells what it came to.");
    }

    private static ProblemException unfinished() {
        return new ProblemException(
                        ProblemType.NOT_FINISHED,
                        "The submission is not finished, so there is nothing to review yet: ask again in a second.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
