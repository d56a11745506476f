package dev.grader.web.inbox;

import dev.grader.access.Caller;
import dev.grader.assessments.Invitations;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.json.Texts;
import dev.grader.submissions.SubmissionLists.Choice;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what the words of the inbox's form stand for. Thread-safe. */
@Component
class Choices {
    /** As many as a name that is looked for may fit: who types one letter does not want them all. */
    private static final int MOST_CALLED = 200;

    private final Invitations invitations;
    private final ChallengeBank bank;

    Choices(Invitations invitations, ChallengeBank bank) {
        this.invitations = invitations;
        this.bank = bank;
    }

    Choice of(Wish wish, Caller caller) {
        return new Choice(
                wish.query(),
                wish.field("candidate").map(text -> candidates(text, caller)).orElse(null),
                wish.field("kind").map(this::challenges).orElse(null));
    }

    /** The one whose submissions name it so, and who was invited under such a name. */
    private Collection<String> candidates(String text, Caller caller) {
        if (Texts.isBroken(text)) {
            // No database can look for it, and nobody is called so.
            return List.of();
        }
        var candidates = new LinkedHashSet<String>(invitations.called(caller, text, MOST_CALLED));
        candidates.add(text);
        return candidates;
    }

    private Collection<String> challenges(String kind) {
        return bank.challenges().stream()
                .filter(challenge -> challenge.kind().wireName().equals(kind))
                .map(Challenge::slug)
                .toList();
    }
}
