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
 * Sends attacks to a sandbox, one after the other, and after each a right solution; then looks at what is left. An attack that did harm
 * costs the sandbox its cell, so that it is not found again after the next one. For one thread; the sandbox is for it alone.
 */
public final class AttackRunner {
    private static final Logger log = LoggerFactory.getLogger(AttackRunner.class);

    private final Witness sandbox;
    private final Catalog catalog;
    private final Grader grader;
    private final Aftermath aftermath;
    private final Targets targets = new Targets();
    private boolean settled;

    /**
     * A runner of attacks on that sandbox.
     *
     * @param sandbox used, not owned: closing it is the caller's
     * @param inspector of the same sandbox
     * @param catalog of the challenges that are attacked
     * @param settling how long what an attack leaves may take to be gone
     */
    public AttackRunner(Sandbox sandbox, Inspector inspector, Catalog catalog, InstantSource clock, Duration settling) {
        this.sandbox = new Witness(sandbox);
        this.catalog = catalog;
        this.grader = new Grader(this.sandbox, GraderSettings.DEFAULT, clock);
        this.aftermath = new Aftermath(inspector, sandbox.status().wanted(), settling);
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
        List<Finding> harm = Stream.of(solve(target), aftermath.look())
                .flatMap(Optional::stream)
                .toList();
        if (!harm.isEmpty()) {
            findings.addAll(harm);
            renew();
        }
        return new AttackResult(
                attack, List.copyOf(got), passed, target.tests().size(), longest, List.copyOf(findings));
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
