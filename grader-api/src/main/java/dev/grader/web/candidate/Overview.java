package dev.grader.web.candidate;

import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.submission.Mode;
import dev.grader.submissions.SubmissionRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a candidate is with each challenge. Thread-safe. */
public class Overview {
    private final ChallengeBank bank;
    private final Workspaces workspaces;
    private final Room room;

    public Overview(ChallengeBank bank, Workspaces workspaces, Room room) {
        this.bank = bank;
        this.workspaces = workspaces;
        this.room = room;
    }

    /**
     * One challenge in the list.
     *
     * @param attempts how many are left, in words; null once the time is over
     * @param verdict of the latest submission; null where there is none, or it is not told
     */
    public record Item(
            String slug,
            String title,
            String kind,
            String level,
            String state,
            String tone,
            @Nullable String attempts,
            @Nullable String verdict,
            @Nullable BigDecimal score,
            @Nullable BigDecimal maxScore) {}

    List<Item> of(Seat seat) {
        return seat.challenges().stream()
                .flatMap(slug -> bank.find(slug).stream())
                .map(challenge -> item(seat, challenge))
                .toList();
    }

    private Item item(Seat seat, Challenge challenge) {
        List<SubmissionRecord> submitted = workspaces.latest(seat, challenge.slug()).stream()
                .filter(one -> one.mode().equals(Mode.SUBMIT.wireName()))
                .toList();
        Optional<SubmissionRecord> latest = submitted.stream().findFirst();
        int left = room.attemptsLeft(seat, challenge.slug());
        boolean saved = room.hasSaved(seat, challenge.slug());
        Optional<SubmissionRecord> shown = latest.filter(one -> seat.told());
        return new Item(
                challenge.slug(),
                challenge.title(),
                Task.kindInWords(challenge.kind()),
                challenge.level().wireName(),
                state(submitted.size(), left, saved),
                submitted.isEmpty() ? (saved ? "badge-warn" : "") : "badge-good",
                seat.isOver() ? null : Attempts.words(left),
                shown.map(SubmissionRecord::verdict).orElse(null),
                shown.map(SubmissionRecord::score).orElse(null),
                shown.map(SubmissionRecord::maxScore).orElse(null));
    }

    private static String state(int submitted, int left, boolean saved) {
        if (submitted > 0) {
            return left < 0 ? "Submitted" : "Submitted %d of %d".formatted(submitted, submitted + left);
        }
        return saved ? "Saved, not submitted" : "Not begun";
    }
}
