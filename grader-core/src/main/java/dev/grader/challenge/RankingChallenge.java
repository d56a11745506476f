package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Functions that are to be ordered from the fastest to the slowest, with the benchmark that proves it: a module, graded by
 * tests. The right order is in no file: it is measured.
 *
 * @param functions their names in {@code given/functions.py}, at least two
 * @param sizes of the inputs they are measured with, each positive
 * @param repetitions of each measurement
 * @param confidence that a difference is one, between 0 and 1
 * @param tie the ratio up to which two functions are equally fast, at least 1
 * @param sameResults whether all of them must give the same results; it is checked where they must
 * @param points for the order, spread over the pairs
 * @param hint for whoever has a pair wrong; null where there is none
 * @param limits of each test that sets none of its own, and of the measuring
 * @param given what lies in {@code given/}: {@link #FUNCTIONS}, {@link #INPUTS}, and what else the tests use
 * @param explanation in Markdown; for whoever has answered
 */
public record RankingChallenge(
        String slug,
        String title,
        Level level,
        List<String> topics,
        String statement,
        String starter,
        String digest,
        List<String> functions,
        List<Integer> sizes,
        int repetitions,
        BigDecimal confidence,
        BigDecimal tie,
        boolean sameResults,
        BigDecimal points,
        @Nullable String hint,
        String module,
        Limits limits,
        List<TestGroup> groups,
        List<String> pythonVersions,
        Map<String, String> given,
        Map<String, TestFile> testFiles,
        String sampleTests,
        String explanation,
        List<ExampleSolution> exampleSolutions)
        implements TestedChallenge {

    /** The file of the functions. */
    public static final String FUNCTIONS = "functions.py";

    /** What was measured, beside the tests: made when a submission is graded, so no package has a file of that name. */
    public static final String MEASURED = "measured.json";

    /** The file that makes their arguments: {@code make(size, seed)}. */
    public static final String INPUTS = "inputs.py";

    public RankingChallenge {
        topics = List.copyOf(topics);
        functions = List.copyOf(functions);
        sizes = List.copyOf(sizes);
        groups = List.copyOf(groups);
        pythonVersions = List.copyOf(pythonVersions);
        given = Collections.unmodifiableMap(new TreeMap<>(given));
        testFiles = Collections.unmodifiableMap(new TreeMap<>(testFiles));
        exampleSolutions = List.copyOf(exampleSolutions);
    }

    @Override
    public Kind kind() {
        return Kind.RANKING;
    }

    /**
     * The same challenge with one more file beside its tests, for the examiner alone. It has a digest of its own.
     *
     * @param path relative to {@code tests/}
     */
    public RankingChallenge with(String path, TestFile file) {
        SortedMap<String, TestFile> more = new TreeMap<>(Map.of(path, file));
        SortedMap<String, TestFile> all = new TreeMap<>(testFiles);
        all.putAll(more);
        return new RankingChallenge(
                slug,
                title,
                level,
                topics,
                statement,
                starter,
                PackageDigest.of(digest, more),
                functions,
                sizes,
                repetitions,
                confidence,
                tie,
                sameResults,
                points,
                hint,
                module,
                limits,
                groups,
                pythonVersions,
                given,
                all,
                sampleTests,
                explanation,
                exampleSolutions);
    }
}
