package dev.grader.verdict;

import java.time.Duration;

/** Whether a failure may be the machine's noise rather than the solution's doing. */
public final class NearLimit {

    /** Where the cell kills, as a multiple of the CPU limit; what is measured below it is a whole measurement. */
    private static final double KILLED_AT = 1.25;

    private NearLimit() {}

    /**
     * Whether the test should be run once more before it is judged: its time was exceeded, by so little that the machine
     * may have been at fault, or it was killed before the whole time could be known; or the host was at fault.
     *
     * @param limits of that test
     */
    public static boolean shouldMeasureAgain(Outcome outcome, TestFacts facts, Limits limits) {
        return switch (TestVerdict.of(outcome, facts, limits).verdict()) {
            case INTERNAL_ERROR -> outcome != Outcome.BROKEN;
            case TIME_LIMIT_EXCEEDED -> facts.stoppedBy() != null || facts.cpu().compareTo(margin(limits.cpu())) <= 0;
            case PROCESS_LIMIT_EXCEEDED -> facts.stoppedBy() != null;
            case ACCEPTED,
                    WRONG_ANSWER,
                    RUNTIME_ERROR,
                    MEMORY_LIMIT_EXCEEDED,
                    OUTPUT_LIMIT_EXCEEDED,
                    INVALID_RESULT,
                    COMPILE_ERROR,
                    NEEDS_REVIEW,
                    REVIEWED -> false;
        };
    }

    private static Duration margin(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * KILLED_AT));
    }
}
