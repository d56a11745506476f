package dev.grader.submissions;

import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What whoever grades does with one sort of job. Each call is fenced by the number of the attempt: a worker that was given up for
 * dead and comes back changes nothing, nor does one whose job was cancelled. Thread-safe.
 */
public interface Work {
    /** Begins an attempt; empty when there is nothing left to do. One that was running until now is noted as lost. */
    Optional<Attempt> begin(String job);

    /** Writes the result and the status at once. False when the attempt is not the running one any more: then nothing is written. */
    boolean finish(Attempt attempt, Result result);

    /**
     * Puts it back among those that wait, and notes why. False when the attempt is not the running one any more: then nothing is
     * written.
     *
     * @param detail for staff, beside the ending
     */
    boolean giveBack(Attempt attempt, Ending how, String detail);

    /**
     * Puts back what a dead worker began, if anything, and notes its death: a part of the transaction that takes the job from it, so that
     * nobody else has begun.
     */
    void giveBack(String job);

    /** Puts back all that are running: right only while nobody else works on this database. Returns how many. */
    int giveBackAll();

    /** Whether it waits or is at work; false once it is finished or cancelled, or is none of this sort. */
    boolean isOpen(String job);

    /** The job's attempts that came to nothing, in their order. */
    List<LostAttempt> lost(String job);
}
