package dev.grader.attack;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Report;
import dev.grader.sandbox.Inspector;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends attacks to a sandbox, one after the other, and after each, or after some, a right solution; then looks at what is left. An attack
 * that did harm costs the sandbox its cell, so that it is not found again after the next one. For one thread; the sandbox is for it alone.
 */
public final class AttackRunner {
    private static final Logger log = LoggerFactory.getLogger(AttackRunner.class);

    private final Witness sandbox;
    private final Catalog catalog;
    private final Grader grader;
    private final Aftermath aftermath;
    private final Targets targets = new Targets();
    private final int together;
    private final Set<Target> unsolved = new LinkedHashSet<>();
    private int attacksSinceSolved;
    private boolean settled;

    /** A runner of attacks on that sandbox that sends a right solution after each. */
    public AttackRunner(Sandbox sandbox, Inspector inspector, Catalog catalog, InstantSource clock, Duration settling) {
        this(sandbox, inspector, catalog, clock, settling, 1);
    }

    /**
     * A runner of attacks on that sandbox.
     *
     * @param sandbox used, not owned: closing it is the caller's
     * @param inspector of the same sandbox
     * @param catalog of the challenges that are attacked
     * @param settling how long what an attack leaves may take to be gone
     * @param together how many attacks are sent before a right solution of each challenge that they attacked: where no cell is used
     *     again, what an attack leaves cannot meet the next submission but through the examiner
     */
    AttackRunner(
            Sandbox sandbox,
            Inspector inspector,
            Catalog catalog,
            InstantSource clock,
            Duration settling,
            int together) {
        this.together = together;
        this.sandbox = new Witness(sandbox);
        this.catalog = catalog;
        this.grader = new Grader(this.sandbox, GraderSettings.DEFAULT, clock);
        int cells = sandbox.status().wanted();
        this.aftermath = new Aftermath(inspector, cells, () -> sandbox.status().idle() >= cells, settling);
    }

    /**
     * Gets everything ready that these attacks need. Returns why some of them cannot be sent: then none should be.
     *
     * @throws SandboxException when the sandbox fails, or is not at rest, before anything has attacked it
     */
    public List<AttackProblem> prepare(List<Attack> attacks) throws SandboxException, InterruptedException {
        List<AttackProblem> problems = new ArrayList<>(targets.add(attacks, catalog, grader));
        for (Target target : targets.all()) {
            solve(target)
                    .ifPresent(finding -> problems.add(new AttackProblem(
                            target.challenge().exampleSolutions().getFirst().path(),
                            0,
                            "The first accepted solution of "
                                    + target.challenge().slug() + " is needed after an attack, so mend it: "
                                    + finding.text())));
        }
        Optional<Finding> unrest = aftermath.begin();
        if (unrest.isPresent()) {
            throw new SandboxException(
                    "The sandbox is not at rest: " + unrest.get().text());
        }
        settled = true;
        return problems;
    }

    /** Carries one of the prepared attacks out. */
    public AttackResult run(Attack attack) throws InterruptedException {
        Target target = targets.of(attack);
        Set<Ending> got = new LinkedHashSet<>();
        Set<Finding> findings = new LinkedHashSet<>();
        int passed = 0;
        Duration longest = Duration.ZERO;
        settle();
        for (int sending = 0; sending < attack.times(); sending++) {
            Sending sent = Sending.of(attack, target, sandbox, grader);
            got.add(sent.ending());
            findings.addAll(sent.findings());
            passed = Math.max(passed, sent.passed());
            longest = sent.grading().compareTo(longest) > 0 ? sent.grading() : longest;
        }
        unsolved.add(target);
        attacksSinceSolved++;
        List<Finding> harm = Stream.concat(
                        attacksSinceSolved < together ? Stream.empty() : conclude().stream(), aftermath.look().stream())
                .toList();
        if (!harm.isEmpty()) {
            findings.addAll(harm);
            renew();
        }
        return new AttackResult(
                attack, List.copyOf(got), passed, target.tests().size(), longest, List.copyOf(findings));
    }

    /** Sends the right solutions that are still to be sent after the last attacks; says which were not accepted. */
    List<Finding> conclude() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Target target : unsolved) {
            solve(target).ifPresent(findings::add);
        }
        unsolved.clear();
        attacksSinceSolved = 0;
        return findings;
    }

    /** Of the examiner's processes together, what they share counted for each, when the sandbox was last seen at rest. */
    public long examinerResidentBytes() {
        return aftermath.residentBytes();
    }

    /** Grades what must be accepted; says so if it is not. */
    private Optional<Finding> solve(Target target) throws InterruptedException {
        CodeChallenge challenge = target.challenge();
        Report report = grader.grade(submission(challenge, target.solution()), challenge, ProgressListener.NONE);
        return Judging.ofSolution(report, target.tests());
    }

    static Submission submission(CodeChallenge challenge, SourceCode source) {
        return new Submission("attack-" + UUID.randomUUID(), challenge.slug(), source, Mode.SUBMIT);
    }

    private void renew() throws InterruptedException {
        settled = false;
        try {
            // A lease that ends without giving back throws the cell away.
            sandbox.lease().close();
        } catch (SandboxException e) {
            log.warn("There is no cell to throw away: {}", e.getMessage());
        }
    }

    /** After harm was done: the examiner may be a new one, which has no tests yet. */
    private void settle() throws InterruptedException {
        if (settled) {
            return;
        }
        try {
            for (Target target : targets.all()) {
                grader.inspect(target.challenge());
            }
            settled = aftermath.begin().isEmpty();
        } catch (SandboxException | ChallengeBrokenException e) {
            log.warn("The sandbox has not recovered: {}", e.getMessage());
        }
    }
}
