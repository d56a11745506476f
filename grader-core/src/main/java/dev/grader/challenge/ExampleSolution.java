package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.util.Set;

/**
 * A solution that lies in the package to prove it.
 *
 * @param path of the Python file
 * @param expectedVerdict what grading it must end as: the name of the folder it lies in
 * @param mustFailTests names of tests that must fail, from a first line {@code # fails: test_a, test_b}; empty where it
 *     has none
 */
public record ExampleSolution(Path path, Verdict expectedVerdict, Set<String> mustFailTests) {

    public ExampleSolution {
        mustFailTests = Set.copyOf(mustFailTests);
        if (expectedVerdict == Verdict.ACCEPTED && !mustFailTests.isEmpty()) {
            throw new IllegalArgumentException("An accepted solution fails no test: remove its \"# fails:\" line.");
        }
    }
}
