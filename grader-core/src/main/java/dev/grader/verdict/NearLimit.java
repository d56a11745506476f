package dev.grader.verdict;

import java.time.Duration;

/** Whether an excess of time may be the machine's noise rather than the solution's doing. */
public final class NearLimit {

    /** Where the cell kills, as a multiple of the CPU limit; what is measured below it is a whole measurement. */
    private static final double KILLED_AT = 1.25;

    private NearLimit() {}

    /**
     * Whether the test should be run once more before it is judged: its time was exceeded, by so little that the machine
     * may have been at fault, or it was killed before the whole time could be known.
     *
     * @param limits of that test
     */
    public static boolean shouldMeasureAgain(Outcome outcome, TestFacts facts, Limits limits) {
        if (TestVerdict.of(outcome, facts, limits).verdict() != Verdict.TIME_LIMIT_EXCEEDED) {
            return false;
        }
        return facts.stoppedBy() != null || facts.cpu().compareTo(margin(limits.cpu())) <= 0;
    }

    private static Duration margin(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * KILLED_AT));
    }
}
