package dev.grader.web.bank;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.figures.HealthOfChallenges;
import dev.grader.verdict.Limit;
import dev.grader.web.Pages;
import dev.grader.web.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** {@code /app/challenges/{slug}}: what is asked, and for authors how it does. */
@Pages
class ChallengePage {
    private final ChallengeBank bank;
    private final HealthOfChallenges health;
    private final Statement statements;

    ChallengePage(ChallengeBank bank, HealthOfChallenges health, Statement statements) {
        this.bank = bank;
        this.health = health;
        this.statements = statements;
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/challenges/{slug}")
    String show(@PathVariable String slug, @RequestAttribute(Caller.ATTRIBUTE) Caller caller, Model model) {
        Challenge challenge = bank.find(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no challenge of that name."));
        model.addAttribute("challenge", challenge);
        model.addAttribute("statement", statements.html(challenge.statement()));
        model.addAttribute("files", files(challenge));
        model.addAttribute("limits", limits(challenge));
        if (challenge instanceof WrittenChallenge written) {
            model.addAttribute("rubric", written.rubric());
            model.addAttribute("guidance", statements.html(written.guidance()));
        }
        if (challenge instanceof RankingChallenge ranking) {
            model.addAttribute("functions", ranking.functions());
        }
        if (caller.scopes().contains(Scope.AUTHOR)) {
            model.addAttribute("health", health.of(slug, caller));
        }
        return "bank/challenge";
    }

    /** What a candidate is given, by what it is called on the page. */
    private static Map<String, String> files(Challenge challenge) {
        Map<String, String> files = new LinkedHashMap<>();
        switch (challenge) {
            case TestedChallenge tested -> {
                files.put("Starter", tested.starter());
                tested.given().forEach((path, text) -> files.put("given/" + path, text));
                files.put("Sample tests", tested.sampleTests());
            }
            case PredictionChallenge prediction -> files.putAll(prediction.snippet());
            case WrittenChallenge written -> {
                // Words alone.
            }
        }
        return files;
    }

    private static List<String> limits(Challenge challenge) {
        return challenge.pythonVersions().isEmpty()
                ? List.of()
                : List.of(
                        "CPU time " + Limit.CPU.describe(challenge.limits().value(Limit.CPU)),
                        "time " + Limit.WALL.describe(challenge.limits().value(Limit.WALL)),
                        "memory " + Limit.MEMORY.describe(challenge.limits().value(Limit.MEMORY)));
    }
}
