package dev.grader.verify;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.verdict.Verdict;
import dev.grader.verify.Finding.Weight;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the proof of one challenge.
 *
 * @param samples how many sample tests it has; {@code hidden} likewise
 * @param solutions how many examples there are of each verdict
 * @param room what the limits leave to accepted solutions; null where none was measured
 * @param mutation what became of the mutants; null where none was tried
 * @param took how long all of it took
 * @param findings in the order in which they were met
 */
public record Verification(
        String slug,
        Kind kind,
        int samples,
        int hidden,
        Map<Verdict, Integer> solutions,
        @Nullable Room room,
        @Nullable Mutation mutation,
        Duration took,
        List<Finding> findings) {

    public Verification {
        Map<Verdict, Integer> sorted = new EnumMap<>(Verdict.class);
        sorted.putAll(solutions);
        solutions = Collections.unmodifiableMap(sorted);
        findings = List.copyOf(findings);
    }

    /** How many examples there are of each verdict. */
    static Map<Verdict, Integer> byVerdict(Challenge challenge) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        challenge.exampleSolutions().forEach(example -> counts.merge(example.expectedVerdict(), 1, Integer::sum));
        return counts;
    }

    /** The same with other findings. */
    Verification withFindings(List<Finding> others) {
        return new Verification(slug, kind, samples, hidden, solutions, room, mutation, took, others);
    }

    public boolean proven() {
        return findings.stream().noneMatch(finding -> finding.weight() == Weight.PROBLEM);
    }
}
