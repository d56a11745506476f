package dev.grader.grading;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;

/**
 * Hears how grading gets on, on the grading thread, in order. What breaks on our side starts again, with another call of
 * {@link #attemptStarted}; a test near its limit may end more than once, and the last verdict counts. Names of hidden parametrised
 * tests carry inputs: not for a candidate as they are.
 */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = new ProgressListener() {};

    /**
     * An attempt at the submission begins.
     *
     * @param attempt counted from 1
     * @param tests how many are to be run
     */
    default void attemptStarted(int attempt, int tests) {}

    default void testStarted(String test, Visibility visibility) {}

    default void testEnded(String test, Visibility visibility, Verdict verdict) {}
}
