package dev.grader.web.candidate;

import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.web.Show;
import dev.grader.web.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What the pages of one challenge show, and to whom. Thread-safe. */
public class Workspaces {
    /** Of what was run and handed in. */
    private static final int MOST_ATTEMPTS = 50;

    private final ChallengeBank bank;
    private final Submissions submissions;
    private final Room room;
    private final Show show;
    private final Statement statement;

    public Workspaces(ChallengeBank bank, Submissions submissions, Room room, Show show, Statement statement) {
        this.bank = bank;
        this.submissions = submissions;
        this.room = room;
        this.show = show;
        this.statement = statement;
    }

    /** @throws ProblemException when this sitting has no such challenge */
    Task task(Seat seat, String slug) {
        seat.require(slug);
        return bank.find(slug)
                .map(challenge -> Task.of(challenge, show))
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.UNAVAILABLE,
                                "This challenge is not there just now, which is our fault: go on with another, and look again later."));
    }

    /** @throws ProblemException when there is none of this sitting at this challenge */
    SubmissionRecord submission(Seat seat, String slug, String id) {
        seat.require(slug);
        SubmissionRecord submission = submissions.get(id, seat.caller());
        if (!submission.challenge().equals(slug)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such submission at this challenge.");
        }
        return submission;
    }

    Result result(Seat seat, SubmissionRecord submission) {
        return Result.of(
                seat, submission, submissions.report(submission, seat.caller()).orElse(null), show, statement);
    }

    Attempts attempts(Seat seat, Task task) {
        return Attempts.of(latest(seat, task.slug()), room.attemptsLeft(seat, task.slug()), seat.told(), show);
    }

    List<SubmissionRecord> latest(Seat seat, String slug) {
        return submissions.latest(seat.caller(), slug, MOST_ATTEMPTS);
    }

    /** @param fault what is to be said first; null for nothing */
    String show(Seat seat, Task task, @Nullable String fault, Model model) {
        Saved saved = room.saved(seat, task);
        Attempts attempts = attempts(seat, task);
        Result result = attempts.all().isEmpty()
                ? null
                : result(
                        seat,
                        submission(seat, task.slug(), attempts.all().getFirst().id()));
        model.addAttribute("time", seat);
        model.addAttribute("sitting", seat);
        model.addAttribute("task", task);
        model.addAttribute("statement", statement.html(task.statement()));
        model.addAttribute("saved", saved);
        model.addAttribute("inputs", result == null ? "" : inputs(result));
        model.addAttribute("attempts", attempts);
        model.addAttribute("result", result);
        model.addAttribute("fault", fault);
        return "candidate/workspace";
    }

    private static String inputs(Result result) {
        return result.inputs().stream()
                .map(Result.Input::input)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** On which a form is based; 0 where it does not say. */
    static int revision(Map<String, String> form) {
        String text = form.getOrDefault("revision", "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
