package dev.grader.assessments;

import dev.grader.access.Actors;
import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.ids.Token;
import dev.grader.limits.AttemptLimits;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import dev.grader.submissions.Desk;
import dev.grader.submissions.SubmissionRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What candidates do in their sittings. What a page asks for is done for a {@link Sitting} that was just found. Thread-safe. */
public class Sittings {
    /** How long the browser of a candidate shows what it came to, once that is finished. */
    static final Duration AFTERWARDS = Duration.ofDays(1);

    private final SittingStore store;
    private final SavedAnswers saved;
    private final Quota quota;
    private final Ending ending;
    private final Desk desk;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Sittings(
            JdbcClient database,
            Clock clock,
            Actors actors,
            AttemptLimits limits,
            Desk desk,
            ChallengeBank bank,
            Audit audit,
            TransactionOperations transactions) {
        this.store = new SittingStore(database, actors, clock);
        this.saved = new SavedAnswers(database, clock);
        this.quota = new Quota(limits);
        this.ending = new Ending(store, saved, quota, desk, bank, audit, transactions);
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The sitting of a browser that holds a secret of {@link Begun}; empty when it was revoked, goes on in another browser, or was finished a
     * day ago.
     */
    public Optional<Sitting> find(String secret) {
        return Token.of(secret).flatMap(session -> store.find(session, AFTERWARDS));
    }

    /**
     * Saves what a candidate is working on.
     *
     * @param seen the revision that this was made from; 0 where nothing was saved
     * @throws ProblemException when the challenge is none of the assessment, or the sitting is over
     */
    public Saving save(Sitting sitting, String slug, int seen, Draft draft) {
        require(sitting, slug);
        return Objects.requireNonNull(transactions.execute(transaction -> {
            hold(sitting);
            return saved.save(sitting.invitation(), slug, seen, draft);
        }));
    }

    /** What was saved last; empty when nothing was. */
    public Optional<SavedAnswer> saved(Sitting sitting, String slug) {
        require(sitting, slug);
        return saved.find(sitting.invitation(), slug);
    }

    /** All that was saved, by challenge. */
    public Map<String, SavedAnswer> saved(Sitting sitting) {
        return saved.all(sitting.invitation());
    }

    /**
     * Hands in, or tries what there is against the sample tests.
     *
     * @return the submission's id
     * @throws ProblemException when it is not what the challenge asks for, no attempt is left, or the sitting is over
     */
    public String submit(Sitting sitting, String slug, Draft draft, Mode mode, Inputs inputs) {
        require(sitting, slug);
        return desk.accept(sitting.caller(), Ending.submission(sitting, slug, draft, mode.wireName(), inputs), () -> {
            hold(sitting);
            if (mode == Mode.SUBMIT) {
                quota.require(sitting, slug);
            }
        });
    }

    /** What was run and handed in for a challenge, the newest first, redacted, without reports; a hundred at most. */
    public List<SubmissionRecord> history(Sitting sitting, String slug) {
        require(sitting, slug);
        return desk.history(sitting.caller(), slug);
    }

    /** How often a challenge may be handed in still; empty for as often as one likes. */
    public OptionalInt attemptsLeft(Sitting sitting, String slug) {
        require(sitting, slug);
        return quota.left(sitting, slug);
    }

    /**
     * Ends it, as the candidate wants: what was saved last and is something else than what was handed in last is handed in. Doing so again changes
     * nothing.
     */
    public void finish(Sitting sitting) {
        Instant now = clock.instant();
        Instant deadline = sitting.deadlineAt();
        if (deadline != null && deadline.isBefore(now)) {
            ending.end(sitting, deadline, "time");
        } else {
            ending.end(sitting, now, "candidate");
        }
    }

    /**
     * Ends it if its time is over, likewise, and does nothing where there is nothing to do.
     *
     * @return after which time to call again; empty for never
     */
    public Optional<Duration> timeOver(String invitation) {
        Optional<Sitting> found = store.find(invitation).filter(sitting -> sitting.finishedAt() == null);
        if (found.isEmpty() || found.get().deadlineAt() == null) {
            return Optional.empty();
        }
        Sitting sitting = found.get();
        Instant deadline = Objects.requireNonNull(sitting.deadlineAt());
        Duration rest = Duration.between(clock.instant(), deadline.plus(Invitation.GRACE));
        if (rest.isPositive()) {
            return Optional.of(rest);
        }
        ending.end(sitting, deadline, "time");
        return Optional.empty();
    }

    private void hold(Sitting sitting) {
        if (!store.hold(sitting.invitation())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The assessment is over, so nothing more is saved or handed in: what was saved in time was handed in.");
        }
    }

    private static void require(Sitting sitting, String slug) {
        if (sitting.assessment().task(slug).isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    Fault.elsewhere("The assessment has no challenge of that name: its list has those there are."));
        }
    }
}
