package dev.grader.verify;

import dev.grader.challenge.ExampleSolution;
import dev.grader.verdict.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one run of an example ended as its folder and its first line say. Pure. */
final class Judging {
    private static final int SHOWN = 3;

    private Judging() {}

    /**
     * What is wrong with a run; empty when all is as it should be.
     *
     * @param tests the names of all of the challenge's, to tell one that is misspelt
     * @param when which run it was, for the sentence: empty, or as in {@code " in run 2"}
     */
    static Optional<Finding> of(ExampleSolution solution, Ended ended, Collection<String> tests, String when) {
        if (ended.verdict() != solution.expectedVerdict()) {
            return Optional.of(Finding.problem(solution.path(), wrongVerdict(solution, ended, when)));
        }
        Set<String> failed = ended.failures().stream()
                .map(failure -> bareName(failure.test()))
                .collect(Collectors.toSet());
        List<String> passing = solution.mustFailTests().stream()
                .filter(name -> !failed.contains(name))
                .sorted()
                .toList();
        if (passing.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = tests.stream().map(Judging::bareName).collect(Collectors.toSet());
        List<String> unknown =
                passing.stream().filter(name -> !known.contains(name)).toList();
        String text = unknown.isEmpty()
                ? "It passes " + String.join(", ", passing) + when
                        + ", which its first line says it fails: mend the test, or the line."
                : "Its first line names " + String.join(", ", unknown)
                        + ", which is no test of this challenge: name tests by their functions.";
        return Optional.of(Finding.problem(solution.path(), 1, text));
    }

    private static String wrongVerdict(ExampleSolution solution, Ended ended, String when) {
        String wanted = solution.expectedVerdict().wireName();
        if (ended.verdict() == Verdict.ACCEPTED) {
            return "It passes every test" + when + " where it must end in " + wanted
                    + ": write the test that finds the mistake.";
        }
        String why = why(ended);
        return "It must end in " + wanted + ", and ends in " + ended.verdict().wireName() + when
                + (why.isEmpty() ? "." : ": " + why);
    }

    private static String why(Ended ended) {
        if (ended.failures().isEmpty()) {
            return firstLine(ended.message());
        }
        return ended.failures().stream()
                .limit(SHOWN)
                .map(failure -> failure.test() + " (" + failure.verdict().wireName() + ": "
                        + firstLine(failure.message()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** As an author names a test: without its file, which tells apart two of one name, and without its parameters. */
    static String bareName(String test) {
        return test.replaceFirst("^[^\\[]*::", "").replaceFirst("(?s)\\[.*", "");
    }
}
