package dev.grader.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One submission to be run against tests that the examiner already has.
 *
 * @param id unique among the jobs of an examiner's life
 * @param digest of the installed {@link TestPackage}
 * @param files the candidate's source text, by path
 * @param tests the ids of the tests to run, at least one, without repetition
 * @param limits of each test that sets none of its own, by the protocol's names: {@code cpu_ms}; each positive
 */
public record Job(String id, String digest, Map<String, String> files, List<String> tests, Map<String, Long> limits) {
    public Job {
        if (tests.isEmpty() || Set.copyOf(tests).size() != tests.size()) {
            throw new IllegalArgumentException(
                    "Job " + id + " names no test, or one of them twice: name each test to run once.");
        }
        if (limits.isEmpty() || limits.values().stream().anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException(
                    "Job " + id + " has the limits " + limits + ": give each limit a positive value.");
        }
        files = Map.copyOf(files);
        tests = List.copyOf(tests);
        limits = Map.copyOf(limits);
    }
}
