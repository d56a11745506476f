package dev.grader.assessments;

import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.submission.Inputs;
import dev.grader.submissions.Desk;
import dev.grader.submissions.NewSubmission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends sittings: what was saved last and is something else than what was handed in last is handed in, and the sitting is finished, both in
 * one transaction, however often it is tried. Thread-safe.
 */
final class Ending {
    private final SittingStore store;
    private final SavedAnswers saved;
    private final Quota quota;
    private final Desk desk;
    private final ChallengeBank bank;
    private final Audit audit;
    private final TransactionOperations transactions;

    Ending(
            SittingStore store,
            SavedAnswers saved,
            Quota quota,
            Desk desk,
            ChallengeBank bank,
            Audit audit,
            TransactionOperations transactions) {
        this.store = store;
        this.saved = saved;
        this.quota = quota;
        this.desk = desk;
        this.bank = bank;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** False when it had ended already. */
    boolean end(Sitting sitting, Instant at, String by) {
        boolean ended = Boolean.TRUE.equals(transactions.execute(transaction -> {
            // From this statement on nothing is saved or handed in beside it.
            if (!store.finish(sitting.invitation(), at, by)) {
                return false;
            }
            store.note(sitting.invitation(), handIn(sitting));
            audit.note(sitting.caller(), Action.SITTING_FINISHED, sitting.invitation());
            return true;
        }));
        if (ended) {
            desk.wake();
        }
        return ended;
    }

    /** Returns why the others could not be. */
    private Map<String, String> handIn(Sitting sitting) {
        var why = new TreeMap<String, String>();
        Map<String, NewSubmission> due = new LinkedHashMap<>();
        saved.all(sitting.invitation()).forEach((slug, answer) -> {
            Optional<Challenge> challenge = bank.find(slug);
            if (challenge.isEmpty()) {
                why.put(slug, "challenge");
            } else if (isNews(sitting, challenge.get(), answer)) {
                try {
                    due.put(slug, desk.admit(sitting.caller(), submission(sitting, slug, answer.draft())));
                } catch (ProblemException incomplete) {
                    why.put(slug, "invalid");
                }
            }
        });
        Consumer<NewSubmission> writing =
                desk.writing(sitting.caller(), due.values().stream().toList());
        due.forEach((slug, submission) -> {
            try {
                quota.require(sitting, slug);
                writing.accept(submission);
            } catch (ProblemException noAttemptLeft) {
                why.put(slug, "attempts");
            }
        });
        return why;
    }

    private boolean isNews(Sitting sitting, Challenge challenge, SavedAnswer answer) {
        if (answer.draft().isUntouched(challenge)) {
            return false;
        }
        return desk.latest(sitting.caller(), challenge.slug())
                .map(latest -> !answer.savedAt().isBefore(latest.at())
                        && !answer.draft().isSameAs(latest.source(), latest.answer()))
                .orElse(true);
    }

    static NewSubmission submission(Sitting sitting, String slug, Draft draft) {
        return submission(sitting, slug, draft, "submit", Inputs.NONE);
    }

    static NewSubmission submission(Sitting sitting, String slug, Draft draft, String mode, Inputs inputs) {
        return new NewSubmission(
                slug,
                draft.source(),
                draft.answer(),
                null,
                mode,
                inputs,
                null,
                Map.of("assessment", sitting.assessment().id(), "invitation", sitting.invitation()));
    }
}
