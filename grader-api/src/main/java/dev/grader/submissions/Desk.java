package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.errors.ProblemException;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where parts of the service itself hand in on somebody's behalf, under conditions that must hold in the same transaction. Thread-safe.
 */
public class Desk {
    private final Submissions submissions;
    private final Backlog backlog;
    private final JobQueue queue;
    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final SubmissionStore store;

    public Desk(
            Submissions submissions,
            Backlog backlog,
            JobQueue queue,
            TransactionOperations transactions,
            JdbcClient database,
            Clock clock) {
        this.submissions = submissions;
        this.backlog = backlog;
        this.queue = queue;
        this.transactions = transactions;
        this.database = database;
        this.store = new SubmissionStore(database, clock);
    }

    /**
     * Takes it, as {@link Submissions#accept} does.
     *
     * @param first what must hold: called first in the transaction, and throws where it does not
     * @return its id
     * @throws ProblemException when it cannot be graded here, or too much waits to be graded
     */
    public String accept(Caller caller, NewSubmission asked, Runnable first) {
        NewSubmission submission = submissions.admit(caller, asked);
        String id = Submissions.IDS.next();
        backlog.add(
                caller.tenant(),
                () -> transactions.executeWithoutResult(transaction -> {
                    first.run();
                    submissions.writer(caller, List.of(submission)).write(id, submission, null);
                }));
        queue.wake();
        return id;
    }

    /**
     * Whether it can be graded here, for this caller.
     *
     * @return what is to be given to {@link #writing}
     * @throws ProblemException when it cannot
     */
    public NewSubmission admit(Caller caller, NewSubmission asked) {
        return submissions.admit(caller, asked);
    }

    /**
     * Writes submissions as a part of the running transaction, however much waits to be graded: for what was handed in in time and is not to be
     * lost. {@link #wake} is to be called after the commit.
     *
     * @param admitted all that may be written
     * @return writes one of them; throws a {@link ProblemException}, having written nothing, where no attempt is left
     */
    public Consumer<NewSubmission> writing(Caller caller, List<NewSubmission> admitted) {
        Submissions.Writer writer = submissions.writer(caller, admitted);
        return submission -> writer.write(Submissions.IDS.next(), submission, null);
    }

    /** See {@link #writing}. */
    public void wake() {
        queue.wake();
    }

    /** What this caller handed in last for a challenge; empty when nothing was. */
    public Optional<Handed> latest(Caller caller, String challenge) {
        return database.sql("""
                        select source, answer, created_at from submissions
                        where api_key = :key and challenge = :challenge and mode = 'submit' order by id desc limit 1
                        """)
                .param("key", caller.key())
                .param("challenge", challenge)
                .query((row, number) -> new Handed(
                        row.getString("source"),
                        row.getString("answer"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional();
    }

    /** What this caller ran and handed in for a challenge, the newest first, a hundred at most, without reports. */
    public List<SubmissionRecord> history(Caller caller, String challenge) {
        var filter = SubmissionFilter.of(Map.of("challenge", challenge));
        return submissions.page(caller, filter, new PageRequest(null, PageRequest.MAX_LIMIT)).stream()
                .limit(PageRequest.MAX_LIMIT)
                .toList();
    }

    /** All that some keys of one tenant handed in to be counted, the oldest first, without reports. */
    public List<SubmissionRecord> attempts(Caller caller, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : store.attempts(caller.tenant(), keys).stream()
                        .map(submission -> Submissions.redacted(submission, caller))
                        .toList();
    }

    /**
     * As it was handed in.
     *
     * @param source empty where there was none
     * @param answer as {@link Answers} writes it; null where there was none
     */
    public record Handed(String source, @Nullable String answer, Instant at) {}
}
