package dev.grader.attack;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Grader;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The challenges that a suite is sent to, by slug. For one thread. */
final class Targets {
    private final Map<String, Target> bySlug = new LinkedHashMap<>();

    /** Makes a target of every challenge that an attack names, and says which attacks cannot be sent. */
    List<AttackProblem> add(List<Attack> attacks, Catalog catalog, Grader grader)
            throws SandboxException, InterruptedException {
        List<AttackProblem> problems = new ArrayList<>();
        for (Attack attack : attacks) {
            if (!bySlug.containsKey(attack.challenge())) {
                target(attack, catalog, grader, problems).ifPresent(target -> bySlug.put(attack.challenge(), target));
            }
            Target target = bySlug.get(attack.challenge());
            if (target != null) {
                requireTests(attack, target, problems);
            }
        }
        return problems;
    }

    Target of(Attack attack) {
        Target target = bySlug.get(attack.challenge());
        if (target == null) {
            throw new IllegalArgumentException("The attack " + attack.id() + " was not prepared: prepare it first.");
        }
        return target;
    }

    /** In the order in which they were met. */
    List<Target> all() {
        return List.copyOf(bySlug.values());
    }

    private static Optional<Target> target(Attack attack, Catalog catalog, Grader grader, List<AttackProblem> problems)
            throws SandboxException, InterruptedException {
        Optional<CodeChallenge> found = catalog.find(attack.challenge())
                .filter(CodeChallenge.class::isInstance)
                .map(CodeChallenge.class::cast);
        if (found.isEmpty()) {
            problems.add(new AttackProblem(
                    attack.file(),
                    0,
                    "There is no challenge " + attack.challenge()
                            + " that can be used: name another, or the folder that has it."));
            return Optional.empty();
        }
        CodeChallenge challenge = found.get();
        try {
            List<GradedTest> tests = grader.inspect(challenge).tests();
            requireCanary(challenge).ifPresent(problems::add);
            return Optional.of(new Target(challenge, tests, solution(challenge)));
        } catch (ChallengeBrokenException | IOException | InvalidSubmissionException e) {
            problems.add(new AttackProblem(
                    attack.file(), 0, "The challenge " + challenge.slug() + " cannot be attacked: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /** Where nothing is to be found, a search for leaks finds nothing. */
    static Optional<AttackProblem> requireCanary(CodeChallenge challenge) {
        if (!Canaries.of(challenge).marks().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AttackProblem(
                Path.of(challenge.slug(), "tests"),
                0,
                "The challenge " + challenge.slug()
                        + " holds no canary, so that no leak could be seen: give a hidden test"
                        + " a number of ten digits or a mark like canary-0123456789abcdef."));
    }

    private static SourceCode solution(CodeChallenge challenge) throws IOException {
        for (ExampleSolution solution : challenge.exampleSolutions()) {
            if (solution.expectedVerdict() == Verdict.ACCEPTED) {
                return new SourceCode(Files.readString(solution.path()));
            }
        }
        throw new IOException("it has no solution under submissions/accepted, which is needed after an attack");
    }

    private static void requireTests(Attack attack, Target target, List<AttackProblem> problems) {
        Set<String> known = target.tests().stream()
                .map(test -> Earned.bareName(test.name()))
                .collect(Collectors.toSet());
        for (String name : attack.earned().names()) {
            if (!known.contains(name)) {
                problems.add(new AttackProblem(
                        attack.file(),
                        0,
                        "It passes " + name + ", which is no test of " + attack.challenge() + ": name some of "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + "."));
            }
        }
    }
}
