package dev.grader.verdict;

import java.time.Duration;

/**
 * Whether a test ran out of time because the host gave it no processor.
 *
 * <p>The kernel knows for how long a thread was ready to run and did not; the candidate's and the examiner's, which wait for each
 * other, are added up. In that time every processor it could have had
 * was at work for somebody: for the candidate's other processes and threads, which are counted in the test's CPU time
 * to the last one, or for others of the host. So what is left of the wait once the whole CPU time is taken off is the
 * host's doing, and no trick makes it grow: code that sleeps or waits for a lock, a pipe or a child is not ready; a process
 * of the candidate's that keeps another one waiting pays for it, at the least as much, in CPU time; and choosing processors
 * or a lower priority is forbidden by the system call filter. Hence nobody buys an internal error with it: on a host that
 * has processors to give, a solution that never ends is stopped by one limit or the other and is found too slow.
 *
 * <p>More than three quarters of the wall limit must have been lost like that. Authors are told to leave an accepted solution four
 * times what it needs: whoever had a quarter of the limit to itself and was not done is too slow, or near enough to its limit to
 * be measured again; with less than that, nothing can be said.
 */
final class Starvation {
    /** By how much an accepted solution stays below its limits, at the least. */
    private static final int ROOM = 4;

    private Starvation() {}

    static boolean explains(TestFacts facts, Limits limits) {
        Duration had = limits.wall().minus(byTheHost(facts));
        return facts.stoppedBy() == StoppedBy.WALL && had.multipliedBy(ROOM).compareTo(limits.wall()) < 0;
    }

    /** How long it was kept waiting at the least by others than itself; zero when it may all have been its own doing. */
    static Duration byTheHost(TestFacts facts) {
        Duration wait = facts.starved().minus(facts.cpu());
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
