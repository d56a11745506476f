package dev.grader.grading;

import dev.grader.challenge.CodeChallenge;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.SourceCode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a source as grading does, but for learning about a challenge: tests in any order, with any limits, up to the first that fails
 * if need be. What breaks on our side is tried again as often as with a submission. Thread-safe; a call waits for a cell.
 */
public final class Rehearsal {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final Sandbox sandbox;
    private final GraderSettings settings;
    private final JobRunner runner;
    private final Remeasuring remeasuring;

    /** @param sandbox used, not owned: closing it is the caller's */
    public Rehearsal(Sandbox sandbox, GraderSettings settings) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.runner = new JobRunner(sandbox, settings);
        this.remeasuring = new Remeasuring(runner, settings.reruns());
    }

    /**
     * Collects a challenge's tests without running any.
     *
     * @throws ChallengeBrokenException when it cannot be graded as it is written, with every reason that is known
     */
    public List<GradedTest> tests(CodeChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return runner.install(sandbox.examiner(), challenge).tests();
    }

    /**
     * Runs every one of the tests, in this order and with the limits they carry; times near a limit are measured again.
     *
     * @throws SandboxException when something of ours broke at every attempt
     */
    public Rehearsed run(CodeChallenge challenge, SourceCode source, List<GradedTest> tests)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return attempt(challenge, source, tests, Manner.REHEARSAL);
    }

    /**
     * The same up to the first test that does not pass; a time beyond a limit is believed at once.
     *
     * @throws SandboxException when something of ours broke at every attempt
     */
    public Rehearsed runToFirstFailure(CodeChallenge challenge, SourceCode source, List<GradedTest> tests)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return attempt(challenge, source, tests, Manner.FAIL_FAST);
    }

    /** Says that a challenge's tests are wanted no more: what the examiner keeps warm for them is given up. */
    public void forget(CodeChallenge challenge) throws SandboxException, InterruptedException {
        sandbox.examiner().forget(challenge.digest());
    }

    private Rehearsed attempt(CodeChallenge challenge, SourceCode source, List<GradedTest> tests, Manner manner)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        String trouble = "";
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            try {
                Trial trial = runner.run(challenge, source, tests, manner, ProgressListener.NONE);
                if (manner == Manner.REHEARSAL) {
                    trial = remeasuring.improve(trial, challenge, source, manner, ProgressListener.NONE);
                }
                if (!trial.broke()) {
                    return Rehearsed.of(trial);
                }
                trouble = trial.whyItBroke();
            } catch (SandboxException e) {
                trouble = String.valueOf(e.getMessage());
            }
            log.info("Attempt {} at a solution of {} failed: {}", attempt, challenge.slug(), trouble);
        }
        throw new SandboxException("A solution of " + challenge.slug() + " could not be run: " + trouble);
    }
}
