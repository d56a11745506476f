package dev.grader.grading;

import dev.grader.challenge.CodeChallenge;
import dev.grader.report.Report;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grades submissions. Thread-safe: as many at once as the sandbox has cells; a call that finds none free waits for one. What
 * breaks on our side is tried again on another cell, a bounded number of times, and then ends as {@code internal_error}
 * without a score.
 */
public final class Grader {
    private static final Logger log = LoggerFactory.getLogger(Grader.class);

    private final Sandbox sandbox;
    private final GraderSettings settings;
    private final InstantSource clock;
    private final JobRunner runner;
    private final Remeasuring remeasuring;

    /**
     * A grader of that sandbox.
     *
     * @param sandbox used, not owned: closing it is the caller's
     * @param clock for the times in reports
     */
    public Grader(Sandbox sandbox, GraderSettings settings, InstantSource clock) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.clock = clock;
        this.runner = new JobRunner(sandbox, settings);
        this.remeasuring = new Remeasuring(runner, settings.reruns());
    }

    /**
     * Grades one submission.
     *
     * @param challenge that the submission answers
     * @return what it came to, not yet redacted; its time of creation is that of this call
     * @throws IllegalArgumentException when the submission answers another challenge
     * @throws InterruptedException when interrupted: the job is cancelled, its cell thrown away, and nothing is decided
     */
    public Report grade(Submission submission, CodeChallenge challenge, ProgressListener listener)
            throws InterruptedException {
        if (!submission.challenge().equals(challenge.slug())) {
            throw new IllegalArgumentException("The submission " + submission.id() + " answers "
                    + submission.challenge() + ", not " + challenge.slug() + ": grade it with the challenge it names.");
        }
        Reporting reporting = new Reporting(submission, challenge, clock.instant());
        String trouble = "";
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            try {
                List<GradedTest> tests = testsFor(challenge, submission.mode());
                listener.attemptStarted(attempt, tests.size());
                Trial trial = runner.run(challenge, submission.source(), tests, listener);
                if (!trial.broke() || attempt == settings.attempts()) {
                    Trial improved = remeasuring.improve(trial, challenge, submission.source(), listener);
                    return reporting.of(improved, tests, attempt, clock.instant());
                }
                trouble = "The grader failed at a test.";
            } catch (SandboxException e) {
                trouble = String.valueOf(e.getMessage());
                log.warn("Attempt {} at the submission {} failed: {}", attempt, submission.id(), trouble);
            } catch (ChallengeBrokenException e) {
                log.error("The submission {} cannot be graded. {}", submission.id(), e.getMessage());
                return reporting.ofFailure(String.valueOf(e.getMessage()), attempt, clock.instant());
            }
        }
        return reporting.ofFailure(trouble, settings.attempts(), clock.instant());
    }

    /**
     * Collects a challenge's tests without running any: proof that a package can be graded.
     *
     * @throws ChallengeBrokenException when it cannot, with every reason that is known
     * @throws SandboxException when the sandbox failed, which says nothing of the challenge
     */
    public ChallengeTests inspect(CodeChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return runner.install(sandbox.examiner(), challenge);
    }

    private List<GradedTest> testsFor(CodeChallenge challenge, Mode mode)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<GradedTest> tests = inspect(challenge).in(mode);
        if (tests.isEmpty()) {
            throw new ChallengeBrokenException(
                    challenge.slug(), "it has no sample test to run: write one in " + CodeChallenge.SAMPLE_FILE + ".");
        }
        return tests;
    }
}
