package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import dev.grader.grading.GradedTest;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.RunFacts;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what ran beyond its limits, whatever it was given for that. */
final class Overruns {
    private final Map<String, GradedTest> tests;

    Overruns(List<GradedTest> tests) {
        this.tests = tests.stream().collect(Collectors.toMap(GradedTest::id, Function.identity()));
    }

    /**
     * Looks at one grading.
     *
     * @param ended every run of every test
     * @param whole how long all of it took, without waiting for a cell
     */
    List<Finding> find(List<TestEnded> ended, Duration whole) {
        List<Finding> findings = new ArrayList<>();
        for (TestEnded end : ended) {
            GradedTest test = tests.get(end.test());
            if (test != null) {
                find(test.name(), end.facts(), test.limits(), findings);
            }
        }
        Duration bound = Margins.whole(
                tests.values().stream().map(test -> test.limits().wall()).reduce(Duration.ZERO, Duration::plus));
        if (whole.compareTo(bound) > 0) {
            findings.add(over("the whole", "took " + millis(whole), millis(bound)));
        }
        return findings;
    }

    private static void find(String test, RunFacts facts, Limits limits, List<Finding> findings) {
        if (facts.cpuMillis() > Margins.cpu(limits).toMillis()) {
            findings.add(over(test, "used " + facts.cpuMillis() + " ms of CPU time", millis(Margins.cpu(limits))));
        }
        if (facts.wallMillis() > Margins.wall(limits).toMillis()) {
            findings.add(over(test, "ran for " + facts.wallMillis() + " ms", millis(Margins.wall(limits))));
        }
        if (facts.peakMemoryBytes() > Margins.memoryBytes(limits)) {
            findings.add(over(test, "held " + size(facts.peakMemoryBytes()), size(Margins.memoryBytes(limits))));
        }
        if (facts.outputBytes() > Margins.outputBytes(limits)) {
            findings.add(over(test, "wrote " + size(facts.outputBytes()), size(Margins.outputBytes(limits))));
        }
    }

    private static Finding over(String what, String did, String bound) {
        return new Finding(Kind.OVER, what + " " + did + ", more than " + bound + " with its margin");
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }

    private static String size(long bytes) {
        return new ByteSize(bytes).toString();
    }
}
