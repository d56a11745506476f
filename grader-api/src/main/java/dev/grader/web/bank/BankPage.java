package dev.grader.web.bank;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.figures.HealthOfChallenges;
import dev.grader.figures.Overview;
import dev.grader.web.BankChoices;
import dev.grader.web.BankSearch;
import dev.grader.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/challenges}: the list, searched by words, kind, level and topic. */
@Pages
class BankPage {
    private final ChallengeBank bank;
    private final HealthOfChallenges health;

    BankPage(ChallengeBank bank, HealthOfChallenges health) {
        this.bank = bank;
        this.health = health;
    }

    /** A line of the list. */
    public record Line(Challenge challenge, Overview health) {}

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/challenges")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String topic,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            Model model) {
        var wish = new BankSearch(text, kind, level, topic);
        List<Challenge> all = bank.challenges();
        Map<String, Overview> overview = health.overview(caller);
        List<Line> found = all.stream()
                .filter(wish::fits)
                .map(challenge -> new Line(
                        challenge,
                        // Served since the overview was made.
                        Objects.requireNonNullElse(overview.get(challenge.slug()), Overview.NONE)))
                .toList();
        model.addAttribute("wish", wish);
        model.addAttribute("found", found);
        model.addAttribute("all", all.size());
        model.addAttribute("broken", bank.problems().size());
        model.addAttribute("choices", BankChoices.of(all));
        return "bank/list";
    }
}
