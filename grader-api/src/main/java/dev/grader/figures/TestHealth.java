package dev.grader.figures;

import org.jspecify.annotations.Nullable;

/**
 * How often one test was passed.
 *
 * @param visibility {@code sample} or {@code hidden}
 * @param seen how many submissions it judged, {@code passed} how many of these passed it
 * @param passRate from 0 to 1
 * @param medianCpuMs milliseconds, to two digits; null where none was measured
 * @param remark {@code always_passes} or {@code never_passes}: the test tells candidates apart in nothing; null where it does, or where it
 *     has seen too few to say
 */
public record TestHealth(
        String name,
        String visibility,
        long seen,
        long passed,
        double passRate,
        @Nullable Long medianCpuMs,
        @Nullable String remark) {
    /** Of fewer submissions it is chance that all of them end alike. */
    static final int FEWEST = 10;

    private static final double DIGITS = 10_000;

    static TestHealth of(String name, String visibility, long seen, long passed, @Nullable Long medianCpuMs) {
        return new TestHealth(
                name,
                visibility,
                seen,
                passed,
                Math.round(DIGITS * passed / seen) / DIGITS,
                medianCpuMs,
                remark(seen, passed));
    }

    private static @Nullable String remark(long seen, long passed) {
        if (seen < FEWEST) {
            return null;
        }
        if (passed == 0) {
            return "never_passes";
        }
        return passed == seen ? "always_passes" : null;
    }
}
