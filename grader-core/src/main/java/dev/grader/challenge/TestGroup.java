package dev.grader.challenge;

import java.math.BigDecimal;

/**
 * Tests that are scored and shown alike.
 *
 * @param name as tests refer to it
 * @param title for people
 * @param points what each of its tests is worth, unless the test itself says otherwise; zero or more
 * @param visibility of each of its tests
 */
public record TestGroup(String name, String title, BigDecimal points, Visibility visibility) {

    /** Where the tests of {@link TestedChallenge#SAMPLE_FILE} belong that name no group: shown, and worth nothing. */
    public static final TestGroup SAMPLE = new TestGroup("sample", "Sample tests", BigDecimal.ZERO, Visibility.SAMPLE);

    /** Where all other tests belong that name no group: hidden, and worth a point each. */
    public static final TestGroup HIDDEN = new TestGroup("hidden", "Hidden tests", BigDecimal.ONE, Visibility.HIDDEN);

    public TestGroup {
        if (points.signum() < 0) {
            throw new IllegalArgumentException(
                    "The group " + name + " is worth " + points.toPlainString() + " points: give it zero or more.");
        }
    }
}
