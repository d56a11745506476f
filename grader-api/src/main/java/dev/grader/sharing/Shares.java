package dev.grader.sharing;

import dev.grader.access.Caller;
import dev.grader.access.Role;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.ids.Token;
import dev.grader.paging.PageRequest;
import dev.grader.submissions.Submissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Makes links to reports, opens and revokes them. All but opening refuses candidates. Thread-safe. */
public class Shares {
    static final Ids IDS = new Ids("shr");

    public static final Duration USUAL = Duration.ofDays(14);
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final String EXPIRES_AT = "expires_at";

    private final Submissions submissions;
    private final ShareStore store;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Audit audit;

    public Shares(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        this.submissions = submissions;
        this.store = new ShareStore(database, clock);
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Makes one. What is returned holds the only copy of its address.
     *
     * @param claim where its id is noted in the same transaction; where an earlier run of the request made it, and its answer was lost, it
     *     gets another address, for nobody knows the first
     * @throws ProblemException when one of the submissions is not the caller's to see, or the time is wrong
     */
    public Share make(Caller caller, ShareWish wish, Claim claim) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        Token token = Token.random();
        String path = "/s/" + token.text();
        Optional<String> made = claim.made();
        if (made.isPresent()) {
            store.rehash(get(made.get(), caller).id(), token.hash());
            return get(made.get(), caller).at(path);
        }
        wish.submissions().forEach(submission -> require(submission, caller));
        Instant expiresAt = expiry(wish);
        String id = IDS.next();
        transactions.executeWithoutResult(transaction -> {
            // Again inside: one that was erased meanwhile is answered as one that never was.
            wish.submissions().forEach(submission -> require(submission, caller));
            store.insert(id, caller, wish, token.hash(), expiresAt);
            audit.note(caller, Action.SHARE_CREATED, id);
            claim.make(id, null);
        });
        return get(id, caller).at(path);
    }

    private void require(String submission, Caller caller) {
        try {
            submissions.get(submission, caller);
        } catch (ProblemException unknown) {
            if (unknown.type() != ProblemType.NOT_FOUND) {
                throw unknown;
            }
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    Fault.at(
                            "submissions names one that there is not: list yours with GET /v1/submissions.",
                            "submissions"));
        }
    }

    private Instant expiry(ShareWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiry = wish.expiresAt().orElse(now.plus(USUAL));
        if (!expiry.isAfter(now)) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, Fault.at("expires_at is past: give a time to come.", EXPIRES_AT));
        }
        if (expiry.isAfter(now.plus(LONGEST))) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    Fault.at(
                            "expires_at is more than %d days away: give an earlier time.".formatted(LONGEST.toDays()),
                            EXPIRES_AT));
        }
        return expiry;
    }

    /** The newest first; one more than asked for, where there is one. */
    List<Share> page(Caller caller, PageRequest request) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        return store.page(caller, null, request);
    }

    /** Those that show a submission, the newest first, a hundred at most. */
    public List<Share> of(String submission, Caller caller) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        return store.page(caller, submission, new PageRequest(null, PageRequest.MAX_LIMIT - 1));
    }

    /**
     * Has it open nothing from now on. What was revoked stays so.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public void revoke(String id, Caller caller) {
        caller.require(Role.INTEGRATOR, Role.INTERVIEWER);
        get(id, caller);
        transactions.executeWithoutResult(transaction -> {
            if (store.revoke(id)) {
                audit.note(caller, Action.SHARE_REVOKED, id);
            }
        });
    }

    /** What the link with that token opens now; empty where there is none, it has expired or was revoked, all alike. */
    public Optional<SharedReports> open(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(Token::of)
                .flatMap(known -> store.open(known.hash()))
                .filter(reports -> !reports.share().submissions().isEmpty());
    }

    private Share get(String id, Caller caller) {
        return (IDS.isOne(id) ? store.find(id, caller) : Optional.<Share>empty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no share of that id: check it, or list yours with GET /v1/shares."));
    }
}
