package dev.grader.grading;

import java.time.Duration;

/**
 * How patient grading is.
 *
 * @param attempts how often a submission is tried when what breaks is ours; at least 1
 * @param reruns how often at most one test is measured again whose time lies near its limit; 0 for never
 * @param testMargin what the sandbox may need for a test beside the test's own wall limit
 * @param jobMargin what the sandbox may need for a job beside its tests
 */
public record GraderSettings(int attempts, int reruns, Duration testMargin, Duration jobMargin) {
    public static final GraderSettings DEFAULT =
            new GraderSettings(3, 2, Duration.ofSeconds(2), Duration.ofSeconds(15));

    public GraderSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "A submission is to be tried " + attempts + " times: allow at least 1 attempt.");
        }
        if (reruns < 0) {
            throw new IllegalArgumentException("A test is to be measured again " + reruns + " times: use 0 or more.");
        }
        if (testMargin.isNegative() || jobMargin.isNegative()) {
            throw new IllegalArgumentException("The margins " + testMargin + " for a test and " + jobMargin
                    + " for a job are not both zero or more: use times that are.");
        }
    }
}
