package dev.grader.limits;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.conditional.IfMatch;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How often candidates may try challenges. Thread-safe. */
public class AttemptLimits {
    private final LimitStore store;
    private final ChallengeBank bank;
    private final Audit audit;
    private final TransactionOperations transactions;

    public AttemptLimits(JdbcClient database, ChallengeBank bank, Audit audit, TransactionOperations transactions) {
        this.store = new LimitStore(database);
        this.bank = bank;
        this.audit = audit;
        this.transactions = transactions;
    }

    LimitSettings get(Caller caller) {
        return store.find(caller.tenant()).orElse(LimitSettings.NONE);
    }

    /**
     * Puts others in their place.
     *
     * @param ifMatch must name those that there are
     * @throws ProblemException when it does not, or these name a challenge that is not there
     */
    void put(Caller caller, LimitSettings settings, IfMatch ifMatch) {
        LimitSettings before = get(caller);
        ifMatch.require(() -> before);
        checkSlugs(settings, before);
        transactions.executeWithoutResult(transaction -> {
            if (!store.replace(caller.tenant(), before, settings)) {
                throw IfMatch.changed();
            }
            audit.note(caller, Action.LIMITS_CHANGED, null);
        });
    }

    /** One that was named before may have gone since: who sends back what is there is not refused for that. */
    private void checkSlugs(LimitSettings settings, LimitSettings before) {
        Set<String> known = new TreeSet<>();
        bank.challenges().forEach(challenge -> known.add(challenge.slug()));
        List<Fault> faults = settings.challenges().keySet().stream()
                .filter(slug -> !known.contains(slug) && !before.challenges().containsKey(slug))
                .map(slug -> Fault.at(unknown(slug, known), "challenges", slug))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    faults.size() == 1
                            ? faults.getFirst().detail()
                            : "The limits name %d challenges that are not here: see errors.".formatted(faults.size()),
                    faults);
        }
    }

    private static String unknown(String slug, Set<String> known) {
        String shown = Texts.oneLine(slug, 60);
        return Texts.nearest(slug, known)
                .map(meant -> "There is no challenge %s: did you mean %s?".formatted(shown, meant))
                .orElse("There is no challenge %s: GET /v1/challenges lists them.".formatted(shown));
    }

    /**
     * Begins to count for new submissions: to be called inside the transaction that writes them, before any is. Whoever wants to count
     * for the same candidate and challenge waits until that transaction ends.
     *
     * @param attempts all that it may write
     */
    public Counting count(Caller caller, List<Attempt> attempts) {
        LimitSettings settings = get(caller);
        attempts.stream()
                .filter(attempt -> settings.at(attempt.challenge()).isPresent())
                .flatMap(attempt -> attempt.attempter(caller).stream())
                .map(Attempter::turn)
                .distinct()
                // Always in the same order, so that no two wait for each other.
                .sorted()
                .forEach(store::holdTurn);
        return attempt -> require(caller, settings, attempt);
    }

    /** How many attempts that count were made with this very key. */
    public int used(Caller caller, String challenge) {
        return store.count(new Attempter(caller.tenant(), caller.test(), true, caller.key(), challenge));
    }

    private void require(Caller caller, LimitSettings settings, Attempt attempt) {
        settings.at(attempt.challenge())
                .ifPresent(limit -> attempt.attempter(caller)
                        .filter(attempter -> store.count(attempter) >= limit)
                        .ifPresent(attempter -> {
                            throw new ProblemException(
                                    ProblemType.ATTEMPTS_EXHAUSTED,
                                    "The challenge %s may be attempted %s, and no attempt is left: mode run still runs the sample tests."
                                            .formatted(attempt.challenge(), limit == 1 ? "once" : limit + " times"));
                        }));
    }

    /**
     * A submission that counts as an attempt.
     *
     * @param candidate null where it names none
     */
    public record Attempt(@Nullable String candidate, String challenge) {
        private Optional<Attempter> attempter(Caller caller) {
            return Attempter.of(caller, candidate, challenge);
        }
    }

    /** Counts within one transaction. */
    @FunctionalInterface
    public interface Counting {
        /**
         * Lets another attempt be written.
         *
         * @throws ProblemException when there are as many as are allowed, those included that this transaction has written
         */
        void require(Attempt attempt);
    }
}
