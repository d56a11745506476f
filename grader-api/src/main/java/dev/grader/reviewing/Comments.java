package dev.grader.reviewing;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.paging.PageRequest;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What staff say about submissions; every call refuses candidates. Thread-safe. */
public class Comments {
    static final Ids IDS = new Ids("cmt");

    /** More than anybody reads; each page shows all of them. */
    public static final int MOST = 500;

    private final Submissions submissions;
    private final CommentStore store;
    private final TransactionOperations transactions;
    private final Audit audit;

    public Comments(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        this.submissions = submissions;
        this.store = new CommentStore(database, clock);
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Adds one.
     *
     * @param line of what was handed in, from 1; null for the whole
     * @param claim where its id is noted in the same transaction
     * @throws ProblemException when there is no such line, or there are too many comments
     */
    public Comment add(String submission, Caller caller, @Nullable Integer line, String text, Claim claim) {
        SubmissionRecord found = submission(submission, caller);
        Optional<String> made = claim.made();
        if (made.isPresent()) {
            return get(made.get(), submission, caller);
        }
        if (line != null) {
            requireLine(found, line);
        }
        String id = IDS.next();
        transactions.executeWithoutResult(transaction -> {
            boolean whole = store.hold(submission).orElseThrow(() -> gone(submission, caller));
            if (line != null && !whole) {
                throw deleted();
            }
            if (store.count(submission) >= MOST) {
                throw new ProblemException(
                        ProblemType.UNPROCESSABLE,
                        "A submission has %d comments at most: change or delete one of those there are."
                                .formatted(MOST));
            }
            store.insert(id, submission, caller.key(), line, text);
            audit.note(caller, Action.COMMENT_CREATED, id);
            claim.make(id, submission);
        });
        return get(id, submission, caller);
    }

    private void requireLine(SubmissionRecord submission, int line) {
        if (submission.sourceDeletedAt() != null) {
            throw deleted();
        }
        long lines = submissions.source(submission).lines().count();
        if (line > lines) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    Fault.at(
                            lines == 0
                                    ? "There is no source, so it has no line %d: leave line out.".formatted(line)
                                    : "The source has %d lines, so there is no line %d: name one of these, or leave line out."
                                            .formatted(lines, line),
                            "line"));
        }
    }

    /**
     * Says something else in its place.
     *
     * @throws ProblemException when there is none that this caller may see, or it is somebody else's
     */
    public Comment change(String id, String submission, Caller caller, String text) {
        requireAuthor(get(id, submission, caller), caller, false);
        transactions.executeWithoutResult(transaction -> {
            if (store.hold(submission).isEmpty()) {
                throw gone(submission, caller);
            }
            // With the source it may have gone meanwhile.
            get(id, submission, caller);
            store.update(id, text);
            audit.note(caller, Action.COMMENT_CHANGED, id);
        });
        return get(id, submission, caller);
    }

    /**
     * Takes one back.
     *
     * @throws ProblemException when there is none that this caller may see, or it is somebody else's and the caller no admin
     */
    public void delete(String id, String submission, Caller caller) {
        requireAuthor(get(id, submission, caller), caller, true);
        transactions.executeWithoutResult(transaction -> {
            if (store.delete(id)) {
                audit.note(caller, Action.COMMENT_DELETED, id);
            }
        });
    }

    /** The oldest first; one more than asked for, where there is one. */
    List<Comment> page(String submission, Caller caller, PageRequest request) {
        return store.page(submission(submission, caller).id(), request);
    }

    /** All of them, the oldest first. */
    public List<Comment> all(String submission, Caller caller) {
        return page(submission, caller, new PageRequest(null, MOST));
    }

    private Comment get(String id, String submission, Caller caller) {
        String owner = submission(submission, caller).id();
        return (IDS.isOne(id) ? store.find(id, owner) : Optional.<Comment>empty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no comment of that id: GET /v1/submissions/%s/comments lists them."
                                .formatted(owner)));
    }

    private SubmissionRecord submission(String id, Caller caller) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        return submissions.get(id, caller);
    }

    private static void requireAuthor(Comment comment, Caller caller, boolean orAdmin) {
        boolean own = comment.author().equals(KeyIds.told(caller.key()));
        if (!own && !(orAdmin && caller.scopes().contains(Scope.ADMIN))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    orAdmin
                            ? "The comment is another's: whoever wrote it may delete it, and who has the scope admin."
                            : "The comment is another's: only who wrote it may change it. Add one of your own.");
        }
    }

    private ProblemException gone(String submission, Caller caller) {
        submissions.get(submission, caller);
        return new ProblemException(ProblemType.CONFLICT, "The submission is being deleted: look whether it is there.");
    }

    private static ProblemException deleted() {
        return new ProblemException(
                ProblemType.UNPROCESSABLE,
                Fault.at(
                        "The source has been kept as long as this service keeps sources and was deleted, so it has no lines: leave line"
                                + " out.",
                        "line"));
    }
}
