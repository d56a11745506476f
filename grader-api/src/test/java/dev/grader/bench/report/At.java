package dev.grader.bench.report;

/**
 * Where on a curve a figure was taken.
 *
 * @param axis what varies: {@code clients}, {@code tests}, {@code bytes}, {@code calls}, {@code challenges}
 * @param value of it
 */
public record At(String axis, long value) {
    @Override
    public String toString() {
        return "%,d %s".formatted(value, axis);
    }
}
