package dev.grader.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One test as the examiner's pytest collected it.
 *
 * @param id pytest's own name for it, unique within the package: {@code test_hidden.py::test_empty[1]}
 * @param name the function's name with its parameters
 * @param title the docstring's first line, for a person; the name where there is none
 * @param file relative to the package's {@code tests/}
 * @param line on which it begins, counted from 1
 * @param group of the {@code group} marker, or null
 * @param points of the {@code points} marker, or null; finite and not negative
 * @param hint of the {@code hint} marker, or null
 * @param limits what the {@code limits} marker overrides, by the protocol's names: {@code cpu_ms}; each positive
 */
public record CollectedTest(
        String id,
        String name,
        String title,
        String file,
        int line,
        @Nullable String group,
        @Nullable Double points,
        @Nullable String hint,
        Map<String, Long> limits) {
    public CollectedTest {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A collected test has an empty id: give it pytest's node id.");
        }
        if (points != null && !(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Test " + id + " is worth " + points + " points: use a finite number that is not negative.");
        }
        limits.forEach((limit, value) -> {
            if (value <= 0) {
                throw new IllegalArgumentException(
                        "Test " + id + " sets " + limit + " to " + value + ": use a positive number.");
            }
        });
        limits = Map.copyOf(limits);
    }
}
