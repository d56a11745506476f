package dev.grader.challenge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A challenge to which a Python module is handed in that meets tests. */
public sealed interface TestedChallenge extends Challenge permits CodeChallenge, RankingChallenge {

    /** The tests a candidate may read, relative to {@code tests/}. */
    String SAMPLE_FILE = "test_sample.py";

    /** What the candidate starts from, in Python. */
    String starter();

    /** The dotted name under which the tests import the candidate's module. */
    String module();

    /** Every group there is, the implicit two included. */
    List<TestGroup> groups();

    /** Everything under {@code tests/}, by path relative to it with {@code /} between names, in order. */
    Map<String, TestFile> testFiles();

    /** The text of the tests that a candidate may read. */
    String sampleTests();

    /**
     * Python files that lie in the folder {@code given} beside the candidate's module when it runs, by path relative to it; the
     * candidate may read them.
     */
    Map<String, String> given();

    /** The group of that name; empty when the package declares none. */
    default Optional<TestGroup> group(String name) {
        return groups().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /**
     * The group a test belongs to: the one its marker names, else the one its file decides.
     *
     * @param marker the name in the test's {@code group} marker; null where it has none
     * @param file the test's file, relative to {@code tests/}
     * @return empty when the marker names a group the package does not declare
     */
    default Optional<TestGroup> groupOf(@Nullable String marker, String file) {
        if (marker != null) {
            return group(marker);
        }
        return group((file.equals(SAMPLE_FILE) ? TestGroup.SAMPLE : TestGroup.HIDDEN).name());
    }
}
