package dev.grader.assessments;

import dev.grader.access.Actors;
import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.ids.Token;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who may take which assessment: what staff do with invitations, and what a link does. Thread-safe. */
public class Invitations {
    public static final Ids IDS = new Ids("inv");

    private final InvitationStore store;
    private final AssessmentStore assessments;
    private final SittingStore sittings;
    private final Actors actors;
    private final Deadlines deadlines;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Invitations(
            JdbcClient database,
            Clock clock,
            Actors actors,
            Deadlines deadlines,
            Audit audit,
            TransactionOperations transactions) {
        this.store = new InvitationStore(database, clock);
        this.assessments = new AssessmentStore(database, clock);
        this.sittings = new SittingStore(database, actors, clock);
        this.actors = actors;
        this.deadlines = deadlines;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Invites somebody.
     *
     * @return with the link, which nobody can be shown again
     * @throws ProblemException when the assessment is archived
     */
    public Linked invite(Caller caller, Assessment assessment, InvitationWish wish, Claim claim) {
        Assessments.refuseTestKeys(caller);
        if (assessment.archivedAt() != null) {
            throw Assessments.archived();
        }
        String id = IDS.next();
        Token token = Token.random();
        transactions.executeWithoutResult(transaction -> {
            store.insert(id, assessment.id(), caller, wish, token);
            claim.make(id, null);
            audit.note(caller, Action.INVITATION_CREATED, id);
        });
        return new Linked(get(id, caller), token);
    }

    /**
     * The invitation of that id, with how far it is.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public Invitation get(String id, Caller caller) {
        Optional<Invitation> found = IDS.isOne(id) ? store.find(id, caller) : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no invitation of that id: check it, or list those of an assessment with GET"
                        + " /v1/assessments/{id}/invitations."));
    }

    /** What candidates of the caller's tenant are called, by the ids that their submissions name; those of whom no name is kept are left out. */
    public Map<String, String> names(Caller caller, Collection<String> candidates) {
        return caller.test() || caller.isCandidate() || candidates.isEmpty()
                ? Map.of()
                : store.names(caller.tenant(), candidates);
    }

    /** Who of the caller's tenant was invited under a name that has this text in it, by the ids that their submissions name; the latest, so many at most. */
    public List<String> called(Caller caller, String text, int most) {
        return caller.test() || caller.isCandidate() ? List.of() : store.called(caller.tenant(), text, most);
    }

    /** What one candidate is called; the id where no name is kept, and null where a submission names nobody. */
    public @Nullable String name(Caller caller, @Nullable String candidate) {
        return candidate == null ? null : names(caller, List.of(candidate)).getOrDefault(candidate, candidate);
    }

    /** Of an assessment that its caller may see, the newest first; one more than asked for, where there is one. */
    public List<Invitation> page(Assessment assessment, PageRequest request) {
        return store.page(assessment.id(), request);
    }

    /**
     * Makes another link, in the place of the one there was. A candidate who has begun goes on with it, in whichever browser it is opened, and
     * no longer in the one before.
     *
     * @throws ProblemException when it was revoked, or is finished
     */
    public Linked relink(String id, Caller caller, Instant expiresAt) {
        Invitation before = get(id, caller);
        requireOpen(before);
        Token token = Token.random();
        transactions.executeWithoutResult(transaction -> {
            if (!store.relink(id, token, expiresAt)) {
                throw closed();
            }
            audit.note(caller, Action.INVITATION_RELINKED, id);
        });
        return new Linked(get(id, caller), token);
    }

    private void requireOpen(Invitation invitation) {
        switch (invitation.state(clock.instant())) {
            case REVOKED, FINISHED -> throw closed();
            case INVITED, BEGUN, EXPIRED -> {
                // Each may go on, or begin after all.
            }
        }
    }

    private static ProblemException closed() {
        return new ProblemException(
                ProblemType.CONFLICT,
                "The invitation was revoked or is finished, so it gets no other link: invite the candidate anew.");
    }

    /** From now on its link does not open, and whoever has begun goes no further; what was handed in stays. */
    public void revoke(String id, Caller caller) {
        get(id, caller);
        transactions.executeWithoutResult(transaction -> {
            if (store.revoke(id)) {
                audit.note(caller, Action.INVITATION_REVOKED, id);
                // Read only now: nobody begins any more.
                String actor = get(id, caller).actor();
                if (actor != null) {
                    actors.end(actor);
                }
            }
        });
    }

    /** What a link says: empty when it is none of ours, or another was made in its place. Changes nothing. */
    public Optional<Invited> look(String token) {
        return Token.of(token)
                .flatMap(store::find)
                .map(invitation -> new Invited(
                        invitation.id(),
                        opens(invitation),
                        invitation.begunAt() != null,
                        invitation.name(),
                        invitation.expiresAt(),
                        invitation.deadlineAt(),
                        assessments.of(invitation)));
    }

    private Invited.Opens opens(Invitation invitation) {
        Instant now = clock.instant();
        return switch (invitation.state(now)) {
            case REVOKED -> Invited.Opens.REVOKED;
            case FINISHED -> Invited.Opens.FINISHED;
            case EXPIRED -> Invited.Opens.EXPIRED;
            case INVITED, BEGUN -> {
                if (invitation.usedAt() != null) {
                    yield Invited.Opens.USED;
                }
                yield invitation.expiresAt().isAfter(now) ? Invited.Opens.YES : Invited.Opens.EXPIRED;
            }
        };
    }

    /**
     * Uses a link up: begins, or goes on in this browser.
     *
     * @throws ProblemException when it is no link of ours, or does not open
     */
    public Begun begin(String text) {
        Token token = Token.of(text).orElseThrow(Invitations::unknown);
        Invitation invitation = store.find(token).orElseThrow(Invitations::unknown);
        Token session = Token.random();
        transactions.executeWithoutResult(transaction -> {
            if (opens(invitation) == Invited.Opens.FINISHED || !store.use(token)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "This link was used already, has expired or was revoked, or the assessment is finished: ask whoever"
                                + " invited you for another.");
            }
            if (sittings.find(invitation.id()).isEmpty()) {
                sit(invitation);
            }
            sittings.open(invitation.id(), session);
        });
        return new Begun(session.text(), sittings.find(invitation.id()).orElseThrow(Invitations::unknown));
    }

    private void sit(Invitation invitation) {
        String tenant = store.tenant(invitation.id());
        assessments.begin(invitation.assessment());
        Assessment assessment = assessments.of(invitation);
        Role role = Role.CANDIDATE;
        String actor = actors.add(
                tenant, new Grant(null, role, role.scopes(), false, invitation.candidate(), null), invitation.id());
        Integer minutes = assessment.timeLimitMinutes();
        Instant now = clock.instant();
        sittings.insert(invitation.id(), actor, minutes == null ? null : now.plus(Duration.ofMinutes(minutes)));
        if (minutes != null) {
            deadlines.set(invitation.id(), Duration.ofMinutes(minutes).plus(Invitation.GRACE));
        }
        audit.note(actors.find(actor).orElseThrow(), Action.SITTING_BEGUN, invitation.id());
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "This is no link of this service, or another was made in its place: check that all of it was copied, or ask for another.");
    }
}
