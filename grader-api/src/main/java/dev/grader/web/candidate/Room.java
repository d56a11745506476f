package dev.grader.web.candidate;

import dev.grader.assessments.Begun;
import dev.grader.assessments.Draft;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Invited;
import dev.grader.assessments.SavedAnswer;
import dev.grader.assessments.Saving;
import dev.grader.assessments.Sittings;
import dev.grader.errors.ProblemException;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import java.time.InstantSource;
import java.util.Optional;

/** What a candidate's pages ask of assessments, in the words of their forms. Thread-safe. */
public class Room {
    private final Invitations invitations;
    private final Sittings sittings;
    private final InstantSource clock;

    public Room(Invitations invitations, Sittings sittings, InstantSource clock) {
        this.invitations = invitations;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** What a link says. Changes nothing. */
    Optional<Invited> look(String token) {
        return invitations.look(token);
    }

    /** @throws ProblemException when the link does not open */
    Begun begin(String token) {
        return invitations.begin(token);
    }

    /** Whose cookie this is. */
    Optional<Seat> seat(String secret) {
        return sittings.find(secret).map(sitting -> new Seat(sitting, clock.instant()));
    }

    /** What is saved, or what the challenge begins with. */
    Saved saved(Seat seat, Task task) {
        return sittings.saved(seat.sitting(), task.slug())
                .map(answer -> saved(task, answer))
                .orElseGet(() -> new Saved(0, Work.startOf(task), null));
    }

    static Saved saved(Task task, SavedAnswer answer) {
        return new Saved(answer.revision(), Work.of(task, answer.draft()), answer.savedAt());
    }

    boolean hasSaved(Seat seat, String slug) {
        return sittings.saved(seat.sitting(), slug).isPresent();
    }

    /** @throws ProblemException when it is too large, or the sitting is over */
    Saving save(Seat seat, Task task, int revision, Work work) {
        return sittings.save(seat.sitting(), task.slug(), revision, work.draft(task));
    }

    /**
     * Runs or submits it.
     *
     * @return the id of the submission
     * @throws ProblemException when it is not what is asked for, no attempt is left, or the sitting is over
     */
    String handIn(Seat seat, Task task, Work work, Mode mode, Inputs inputs) {
        Draft draft = work.draft(task);
        return sittings.submit(seat.sitting(), task.slug(), draft, mode, inputs);
    }

    /** How many submissions are left; negative where that is not limited. */
    int attemptsLeft(Seat seat, String slug) {
        return sittings.attemptsLeft(seat.sitting(), slug).orElse(-1);
    }

    /** Ends it before its time. */
    void finish(Seat seat) {
        sittings.finish(seat.sitting());
    }
}
