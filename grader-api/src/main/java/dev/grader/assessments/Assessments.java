package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.conditional.IfMatch;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.ids.Ids;
import dev.grader.json.Texts;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What staff do with assessments. Thread-safe. */
public class Assessments {
    public static final Ids IDS = new Ids("asm");

    private final AssessmentStore store;
    private final ChallengeBank bank;
    private final Audit audit;
    private final TransactionOperations transactions;

    public Assessments(
            JdbcClient database, Clock clock, ChallengeBank bank, Audit audit, TransactionOperations transactions) {
        this.store = new AssessmentStore(database, clock);
        this.bank = bank;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Makes one.
     *
     * @return its id
     * @throws ProblemException when it names a challenge that is not there
     */
    public String create(Caller caller, AssessmentWish wish, Claim claim) {
        refuseTestKeys(caller);
        checkSlugs(wish, Set.of());
        String id = IDS.next();
        transactions.executeWithoutResult(transaction -> {
            store.insert(id, caller, wish);
            claim.make(id, null);
            audit.note(caller, Action.ASSESSMENT_CREATED, id);
        });
        return id;
    }

    /**
     * The assessment of that id.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public Assessment get(String id, Caller caller) {
        return find(id, caller)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no assessment of that id: check it, or list yours with GET /v1/assessments."));
    }

    /** The assessment of that id; empty when there is none that this caller may see. */
    public Optional<Assessment> find(String id, Caller caller) {
        return IDS.isOne(id) ? store.find(id, caller) : Optional.empty();
    }

    /** The newest first; one more than asked for, where there is one. */
    public List<Assessment> page(Caller caller, boolean archived, PageRequest request) {
        return store.page(caller, archived, request);
    }

    /**
     * Makes it another.
     *
     * @param ifMatch which state of it was seen
     * @throws ProblemException when it is another by now, is archived, or a candidate has begun and the wish is for more than other words
     */
    public Assessment change(String id, Caller caller, AssessmentWish wish, IfMatch ifMatch) {
        Assessment before = get(id, caller);
        ifMatch.demanded(path(id)).require(() -> before);
        return change(before, caller, wish);
    }

    /**
     * The same for who has seen a version.
     *
     * @throws ProblemException likewise
     */
    public Assessment change(String id, Caller caller, AssessmentWish wish, int version) {
        Assessment before = get(id, caller);
        if (before.version() != version) {
            throw IfMatch.changed();
        }
        return change(before, caller, wish);
    }

    private Assessment change(Assessment before, Caller caller, AssessmentWish wish) {
        boolean onlyReworded = before.isOnlyReworded(wish);
        if (before.archivedAt() != null) {
            throw archived();
        }
        if (before.begunAt() != null && !onlyReworded) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "A candidate has begun it, so its challenges, attempts and time stay as they are for everybody: change title,"
                            + " introduction and show_results alone, or make another assessment.");
        }
        Set<String> known = new TreeSet<>();
        before.challenges().forEach(task -> known.add(task.slug()));
        checkSlugs(wish, known);
        transactions.executeWithoutResult(transaction -> {
            if (!store.update(before.id(), before.version(), wish, onlyReworded)) {
                throw IfMatch.changed();
            }
            audit.note(caller, Action.ASSESSMENT_CHANGED, before.id());
        });
        return get(before.id(), caller);
    }

    /** From now on nobody is invited to it; who was invited stays so. Doing so again changes nothing. */
    public void archive(String id, Caller caller) {
        get(id, caller);
        transactions.executeWithoutResult(transaction -> {
            if (store.archive(id)) {
                audit.note(caller, Action.ASSESSMENT_ARCHIVED, id);
            }
        });
    }

    static ProblemException archived() {
        return new ProblemException(
                ProblemType.CONFLICT,
                "The assessment is archived, so it stays as it is and nobody is invited to it: make another like it.");
    }

    /** What comes of an invitation is graded for real, and a test key could see none of it. */
    static void refuseTestKeys(Caller caller) {
        if (caller.test()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "A test key makes no assessments and invites nobody, since what candidates hand in is run: use a live key.");
        }
    }

    /** @param known those that may have gone since they were chosen */
    private void checkSlugs(AssessmentWish wish, Set<String> known) {
        var there = new TreeSet<String>();
        bank.challenges().stream().map(Challenge::slug).forEach(there::add);
        var faults = new ArrayList<Fault>();
        for (int at = 0; at < wish.challenges().size(); at++) {
            String slug = wish.challenges().get(at).slug();
            if (!there.contains(slug) && !known.contains(slug)) {
                faults.add(Fault.at(unknown(slug, there), "challenges", String.valueOf(at), "slug"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    faults.size() == 1
                            ? faults.getFirst().detail()
                            : "The assessment names %d challenges that are not here: see errors."
                                    .formatted(faults.size()),
                    faults);
        }
    }

    private static String unknown(String slug, Set<String> known) {
        String shown = Texts.oneLine(slug, 60);
        return Texts.nearest(slug, known)
                .map(meant -> "There is no challenge %s: did you mean %s?".formatted(shown, meant))
                .orElse("There is no challenge %s: GET /v1/challenges lists them.".formatted(shown));
    }

    static String path(String id) {
        return "/v1/assessments/" + id;
    }
}
