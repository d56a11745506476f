package dev.grader.submissions;

import dev.grader.challenge.Challenge;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Submission;

/** The core's rule of what a challenge asks for, which is asked before a submission is kept. Thread-safe. */
@FunctionalInterface
public interface AdmissionRule {
    /**
     * Says nothing where a submission is what its challenge asks for.
     *
     * @throws InvalidSubmissionException when it is not, with one sentence for whoever handed it in
     */
    void check(Submission submission, Challenge challenge);
}
