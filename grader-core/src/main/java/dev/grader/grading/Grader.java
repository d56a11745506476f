package dev.grader.grading;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.report.Report;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Submission;
import dev.grader.verdict.Lines;
import java.time.InstantSource;

/**
 * Grades submissions. Thread-safe: as many at once as the sandbox has cells; a call that finds none free waits for one. What
 * breaks on our side is tried again on another cell, a bounded number of times, and then ends as {@code internal_error}
 * without a score.
 */
public final class Grader {
    private final Attempts attempts;
    private final JobRunner runner;
    private final TestedGrading tested;
    private final PredictionGrading predictions;
    private final Measuring measuring;
    private final RankingGrading rankings;
    private final OwnInputs inputs;

    /**
     * A grader of that sandbox.
     *
     * @param sandbox used, not owned: closing it is the caller's
     * @param clock for the times in reports
     */
    public Grader(Sandbox sandbox, GraderSettings settings, InstantSource clock) {
        this.attempts = new Attempts(settings, clock);
        this.runner = new JobRunner(sandbox, settings);
        this.tested = new TestedGrading(runner, new Remeasuring(runner, settings.reruns()), attempts);
        ProgramRunner programs = new ProgramRunner(sandbox, settings);
        this.inputs = new OwnInputs(programs, attempts);
        this.predictions = new PredictionGrading(new Transcripts(programs), attempts);
        this.measuring = new Measuring(programs);
        this.rankings = new RankingGrading(tested, measuring, new Truths<>(RankingGrading.KEPT));
    }

    /**
     * Grades one submission.
     *
     * @param challenge that the submission answers
     * @return what it came to, not yet redacted; its time of creation is that of this call
     * @throws IllegalArgumentException when the submission answers another challenge
     * @throws InvalidSubmissionException when it is not what its challenge asks for: see {@link Admission}
     * @throws InterruptedException when interrupted: the job is cancelled, its cell thrown away, and nothing is decided
     */
    public Report grade(Submission submission, Challenge challenge, ProgressListener listener)
            throws InterruptedException {
        if (!submission.challenge().equals(challenge.slug())) {
            throw new IllegalArgumentException("The submission " + submission.id() + " answers "
                    + submission.challenge() + ", not " + challenge.slug() + ": grade it with the challenge it names.");
        }
        Admission.check(submission, challenge);
        Reporting reporting = new Reporting(submission, challenge, attempts.now());
        return switch (challenge) {
            case CodeChallenge code -> inputs.shownIn(tested.grade(submission, code, listener), submission, code);
            case PredictionChallenge prediction -> predictions.grade(submission, prediction, listener);
            case RankingChallenge ranking -> rankings.grade(submission, ranking, listener);
            case WrittenChallenge written -> reporting.awaitingReview(written.rubric(), attempts.now());
        };
    }

    /**
     * What the snippet of a prediction prints: proof that it can be graded.
     *
     * @throws ChallengeBrokenException when it cannot, with the reason
     * @throws SandboxException when the sandbox failed, which says nothing of the challenge
     */
    public Lines printedBy(PredictionChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return predictions.transcripts().of(challenge).lines();
    }

    /**
     * Collects a challenge's tests without running any: proof that a package can be graded.
     *
     * @throws ChallengeBrokenException when it cannot, with every reason that is known
     * @throws SandboxException when the sandbox failed, which says nothing of the challenge
     */
    public ChallengeTests inspect(TestedChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return runner.inspect(challenge);
    }

    /**
     * Measures how the functions of a ranking compare, anew: proof that its order is one that can be relied on.
     *
     * @throws ChallengeBrokenException when they cannot be measured
     * @throws SandboxException when the sandbox failed, which says nothing of the challenge
     */
    public MeasuredOrder measure(RankingChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return measuring.measure(challenge);
    }
}
