package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A solution that lies in the package to prove it.
 *
 * @param path of the Python file, or of the text of a prediction
 * @param expectedVerdict what grading it must end as: the name of the folder it lies in
 * @param mustFailTests names of tests that must fail, from a first line {@code # fails: test_a, test_b}; empty where it
 *     has none
 * @param order that is handed in with the benchmark of a ranking, from a first line {@code # order: b, a}; else empty
 */
public record ExampleSolution(Path path, Verdict expectedVerdict, Set<String> mustFailTests, List<String> order) {

    public ExampleSolution {
        mustFailTests = Set.copyOf(mustFailTests);
        order = List.copyOf(order);
        if (expectedVerdict == Verdict.ACCEPTED && !mustFailTests.isEmpty()) {
            throw new IllegalArgumentException("An accepted solution fails no test: remove its \"# fails:\" line.");
        }
    }

    /** Without an order. */
    public ExampleSolution(Path path, Verdict expectedVerdict, Set<String> mustFailTests) {
        this(path, expectedVerdict, mustFailTests, List.of());
    }
}
