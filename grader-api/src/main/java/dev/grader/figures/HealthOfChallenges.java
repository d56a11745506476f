package dev.grader.figures;

import dev.grader.access.Caller;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.verdict.Verdict;
import dev.grader.verify.Proof;
import dev.grader.verify.ProofFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What authors are told of how challenges do; for staff alone. Thread-safe. */
public class HealthOfChallenges {
    private static final Set<String> UNSCORED = Stream.of(Verdict.values())
            .filter(verdict -> !verdict.isScored())
            .map(Verdict::wireName)
            .collect(Collectors.toSet());

    private final HealthStore store;
    private final ChallengeBank bank;
    private final ProofFiles proofs;
    private final ReferenceStore references;

    public HealthOfChallenges(JdbcClient database, ChallengeBank bank, ProofFiles proofs, ReferenceStore references) {
        this.store = new HealthStore(database);
        this.bank = bank;
        this.proofs = proofs;
        this.references = references;
    }

    /**
     * How that challenge does.
     *
     * @throws ProblemException when there is none of that name
     */
    public Health of(String slug, Caller caller) {
        Challenge challenge = bank.find(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no challenge of that name: GET /v1/challenges lists them."));
        // What comes with test keys is invented, and what comes with others is not theirs to see.
        Endings endings = caller.test()
                ? new Endings(List.of())
                : store.endings(caller.tenant(), challenge.slug(), challenge.digest());
        List<TestHealth> tests = caller.test() ? List.of() : store.tests(caller.tenant(), challenge.digest());
        return new Health(
                challenge.slug(),
                challenge.digest(),
                endings.count(),
                endings.verdicts(),
                endings.medianScore(),
                endings.maxScore(),
                tests,
                proofs.find(challenge.digest()).orElse(null),
                Health.References.of(references.find(challenge.digest())));
    }

    /** Of every challenge that is served, by slug. */
    public Map<String, Overview> overview(Caller caller) {
        Map<String, Endings> endings = caller.test() ? Map.of() : store.endings(caller.tenant());
        Map<String, Overview> overview = new HashMap<>();
        for (Challenge challenge : bank.challenges()) {
            Endings own = endings.getOrDefault(challenge.digest(), new Endings(List.of()));
            overview.put(challenge.slug(), overview(own, proofs.find(challenge.digest())));
        }
        return overview;
    }

    private static Overview overview(Endings endings, Optional<Proof> proof) {
        Map<String, Long> verdicts = endings.verdicts();
        long unscored = verdicts.entrySet().stream()
                .filter(verdict -> UNSCORED.contains(verdict.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Overview(
                endings.count(),
                endings.count() - unscored,
                verdicts.getOrDefault(Verdict.ACCEPTED.wireName(), 0L),
                proof.map(Proof::proven).orElse(null),
                proof.map(Proof::mutants).map(Proof.Mutants::score).orElse(null));
    }
}
