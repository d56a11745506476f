package dev.grader.web.compare;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.web.Pages;
import java.time.Duration;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/compare?id=…&id=…}: two to four submissions to one challenge, of one candidate or of several. */
@Pages
class ComparePage {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Sides sides;
    private final Submissions submissions;
    private final ChallengeBank bank;

    ComparePage(Sides sides, Submissions submissions, ChallengeBank bank) {
        this.sides = sides;
        this.submissions = submissions;
        this.bank = bank;
    }

    /**
     * How a candidate came there.
     *
     * @param attempts how many solutions the same candidate had handed in to be judged by then, this one included
     * @param since how long after the first of these this one came
     */
    public record Way(long attempts, Duration since) {}

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/compare")
    String show(
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            Model model) {
        List<String> chosen = ids.stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (chosen.size() < FEWEST || chosen.size() > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "%d submissions were chosen: go back, and choose %d to %d different ones."
                            .formatted(chosen.size(), FEWEST, MOST));
        }
        List<Side> found = sides.of(chosen, caller);
        String slug = found.getFirst().submission().challenge();
        model.addAttribute("comparison", Comparison.of(found));
        model.addAttribute("slug", slug);
        model.addAttribute("asked", bank.find(slug).map(Challenge::title).orElse(slug));
        model.addAttribute(
                "ways",
                found.stream().map(side -> way(side.submission(), caller)).toList());
        return "compare/compare";
    }

    private Way way(SubmissionRecord submission, Caller caller) {
        List<SubmissionRecord> until = submissions.attempts(submission, caller).stream()
                .filter(other ->
                        other.mode().equals("submit") && !other.createdAt().isAfter(submission.createdAt()))
                .toList();
        return new Way(
                until.size(),
                until.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(until.getLast().createdAt(), submission.createdAt()));
    }
}
