package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A challenge whose answer is a Python module, graded by tests.
 *
 * @param module the dotted name under which the tests import the answer
 * @param limits of each test that sets none of its own
 * @param groups every group there is, the implicit two included
 * @param pythonVersions that the answer may be run with, as in {@code 3.13}; at least one, the first is the default
 * @param testFiles everything under {@code tests/}, by path relative to it with {@code /} between names, in order
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
        implements Challenge {

    /** The tests a candidate may read, relative to {@code tests/}. */
    public static final String SAMPLE_FILE = "test_sample.py";

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

    /** The group of that name; empty when the package declares none. */
    public Optional<TestGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /**
     * The group a test belongs to: the one its marker names, else the one its file decides.
     *
     * @param marker the name in the test's {@code group} marker; null where it has none
     * @param file the test's file, relative to {@code tests/}
     * @return empty when the marker names a group the package does not declare
     */
    public Optional<TestGroup> groupOf(@Nullable String marker, String file) {
        if (marker != null) {
            return group(marker);
        }
        return group((file.equals(SAMPLE_FILE) ? TestGroup.SAMPLE : TestGroup.HIDDEN).name());
    }
}
