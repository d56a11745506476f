package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A challenge whose answer is a Python module, graded by tests.
 *
 * @param limits of each test that sets none of its own
 * @param pythonVersions that the answer may be run with, as in {@code 3.13}; at least one, the first is the default
 */
public record CodeChallenge(
        String slug,
        String title,
        Level level,
        List<String> topics,
        String statement,
        String starter,
        String digest,
        String module,
        Limits limits,
        List<TestGroup> groups,
        List<String> pythonVersions,
        Map<String, TestFile> testFiles,
        String sampleTests,
        List<ExampleSolution> exampleSolutions)
        implements TestedChallenge {

    public CodeChallenge {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        pythonVersions = List.copyOf(pythonVersions);
        testFiles = Collections.unmodifiableMap(new TreeMap<>(testFiles));
        exampleSolutions = List.copyOf(exampleSolutions);
    }

    @Override
    public Kind kind() {
        return Kind.CODE;
    }

    @Override
    public Map<String, String> given() {
        return Map.of();
    }
}
