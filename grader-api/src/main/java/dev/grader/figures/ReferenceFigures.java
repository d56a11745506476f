package dev.grader.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the accepted solutions of a challenge's package used, measured on this installation as submissions are.
 *
 * @param solutions sorted by name
 * @param measuredAt null where nothing is measured yet
 */
public record ReferenceFigures(
        List<Solution> solutions, @Nullable Instant measuredAt) {
    /** Of a challenge whose solutions were not run here. */
    public static final ReferenceFigures NONE = new ReferenceFigures(List.of(), null);

    public ReferenceFigures {
        solutions = List.copyOf(solutions);
    }

    /**
     * One of them.
     *
     * @param name of its file
     * @param tests by name
     */
    public record Solution(String name, Map<String, Usage> tests) {
        public Solution {
            tests = Map.copyOf(tests);
        }
    }

    public boolean isEmpty() {
        return solutions.isEmpty();
    }

    /** How a figure lies among the solutions; empty where none of them ran that test. */
    Optional<Spread> spread(String test, ToLongFunction<Usage> figure) {
        return Spread.of(solutions.stream()
                .map(solution -> solution.tests().get(test))
                .filter(usage -> usage != null)
                .mapToLong(usage -> figure.applyAsLong(usage))
                .toArray());
    }
}
