package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * "What does this print?" The right answer is in no file: it is what the snippet prints when it runs.
 *
 * @param runAs how the snippet is run
 * @param optimize as Python's option {@code -O}: 0, 1 or 2
 * @param points for all lines together
 * @param limits of the snippet's run
 * @param snippet Python files by path, {@link #MAIN} among them; the candidate reads them
 * @param explanation line by line why, in Markdown; for whoever has answered
 * @param hint for whoever has a line wrong; null where there is none
 */
public record PredictionChallenge(
        String slug,
        String title,
        Level level,
        List<String> topics,
        String statement,
        String digest,
        RunAs runAs,
        int optimize,
        BigDecimal points,
        Limits limits,
        List<String> pythonVersions,
        Map<String, String> snippet,
        String explanation,
        @Nullable String hint,
        List<ExampleSolution> exampleSolutions)
        implements Challenge {

    /** The file of the snippet that runs; the others may be imported. */
    public static final String MAIN = "main.py";

    public PredictionChallenge {
        topics = List.copyOf(topics);
        pythonVersions = List.copyOf(pythonVersions);
        snippet = Collections.unmodifiableMap(new TreeMap<>(snippet));
        exampleSolutions = List.copyOf(exampleSolutions);
    }

    @Override
    public Kind kind() {
        return Kind.PREDICTION;
    }
}
