package dev.grader.bench.report;

import dev.grader.bench.stats.Spread;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured.
 *
 * @param name unique in its section together with subject and place
 * @param subject the build it was measured of; null where it is of no build, such as a bare interpreter
 * @param at its place on a curve; null where it is on none
 * @param unit {@code ms}, {@code us}, {@code s}, {@code 1/s}, {@code MB} (a million bytes), {@code %}, {@code x} (times) or empty
 * @param spread in that unit
 */
public record Figure(
        String name, @Nullable String subject, @Nullable At at, String unit, Spread spread) {
    /** Of many measurements. */
    public static Figure of(String name, @Nullable String subject, String unit, Spread spread) {
        return new Figure(name, subject, null, unit, spread);
    }

    /** Of one. */
    public static Figure once(String name, @Nullable String subject, String unit, double value) {
        return new Figure(name, subject, null, unit, Spread.once(value));
    }

    /** Whether this is the same thing, measured of another build. */
    boolean isSameOfAnother(Figure other) {
        return name.equals(other.name)
                && java.util.Objects.equals(at, other.at)
                && !java.util.Objects.equals(subject, other.subject);
    }

    double median() {
        return spread.median();
    }
}
