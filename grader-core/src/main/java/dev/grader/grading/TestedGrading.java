package dev.grader.grading;

import dev.grader.challenge.TestedChallenge;
import dev.grader.report.Report;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import java.util.List;

/** Grades a module by the tests of its challenge. Thread-safe. */
record TestedGrading(JobRunner runner, Remeasuring remeasuring, Attempts attempts) {

    Report grade(Submission submission, TestedChallenge challenge, ProgressListener listener)
            throws InterruptedException {
        Reporting reporting = new Reporting(submission, challenge, attempts.now());
        return attempts.run(reporting, number -> {
            List<GradedTest> tests = testsFor(challenge, submission.mode());
            Trial trial = trial(submission, challenge, tests, number, listener);
            return reporting.of(trial, tests, number, attempts.now());
        });
    }

    /**
     * One attempt at running the tests.
     *
     * @throws SandboxException when a test broke on our side, unless it was the last attempt, which then says so
     */
    Trial trial(
            Submission submission,
            TestedChallenge challenge,
            List<GradedTest> tests,
            int number,
            ProgressListener listener)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        listener.attemptStarted(number, tests.size());
        Trial trial = remeasuring.improve(
                runner.run(challenge, submission.source(), tests, Manner.GRADING, listener),
                challenge,
                submission.source(),
                Manner.GRADING,
                listener);
        if (trial.broke() && !attempts.isLast(number)) {
            throw new SandboxException("The grader failed at a test. " + trial.whyItBroke());
        }
        return trial;
    }

    /** Those that a submission in that mode meets; at least one. */
    List<GradedTest> testsFor(TestedChallenge challenge, Mode mode)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<GradedTest> tests = runner.inspect(challenge).in(mode);
        if (tests.isEmpty()) {
            throw new ChallengeBrokenException(
                    challenge.slug(),
                    List.of(ChallengeFault.ofTest(
                            TestedChallenge.SAMPLE_FILE, 0, "There is no sample test to run: write one.")));
        }
        return tests;
    }
}
