package dev.grader.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * What the first build should reach.
 *
 * @param name what is asked
 * @param value what was measured
 * @param limit what is wanted
 * @param atMost whether the limit is the most, otherwise it is the least
 * @param unit of both
 * @param met whether it is reached
 * @param missedBy by which factor the limit is missed, above 1; null when it is met
 */
public record Target(
        String name,
        double value,
        double limit,
        boolean atMost,
        String unit,
        boolean met,
        @Nullable Double missedBy) {
    static Target atMost(String name, double value, double limit, String unit) {
        return new Target(name, value, limit, true, unit, value <= limit, value <= limit ? null : value / limit);
    }

    static Target atLeast(String name, double value, double limit, String unit) {
        return new Target(name, value, limit, false, unit, value >= limit, value >= limit ? null : limit / value);
    }
}
