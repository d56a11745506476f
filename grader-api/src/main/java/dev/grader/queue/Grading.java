package dev.grader.queue;

import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import java.util.List;

/** What the queue needs of whoever grades. Thread-safe: called by as many threads as there are cells. */
public interface Grading {
    /**
     * Grades one submission. Faults that are ours end as a result of their own, once trying again inside did not help.
     *
     * @throws InterruptedException when the service stops or the job is cancelled: the attempt did not happen
     * @throws RuntimeException when nothing can be said of the submission: it is tried again later
     */
    Result grade(Attempt attempt) throws InterruptedException;

    /**
     * The result of a submission that could not be graded after all tries: an internal error, nothing scored.
     *
     * @param lost what became of the tries, which staff are told
     */
    Result givenUp(Attempt attempt, List<LostAttempt> lost);
}
