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
 * @param testLimits by a test's id, likewise: they go before {@code limits} and before what the test sets itself
 * @param failFast whether the job ends at the first test that does not pass; those behind it are not run then
 */
public record Job(
        String id,
        String digest,
        Map<String, String> files,
        List<String> tests,
        Map<String, Long> limits,
        Map<String, Map<String, Long>> testLimits,
        boolean failFast) {
    public Job {
        if (tests.isEmpty() || Set.copyOf(tests).size() != tests.size()) {
            throw new IllegalArgumentException(
                    "Job " + id + " names no test, or one of them twice: name each test to run once.");
        }
        requirePositive(id, limits);
        testLimits.values().forEach(own -> requirePositive(id, own));
        files = Map.copyOf(files);
        tests = List.copyOf(tests);
        limits = Map.copyOf(limits);
        testLimits = Map.copyOf(testLimits);
    }

    /** A job that runs every test, each with the limits that are its own. */
    public Job(String id, String digest, Map<String, String> files, List<String> tests, Map<String, Long> limits) {
        this(id, digest, files, tests, limits, Map.of(), false);
    }

    private static void requirePositive(String id, Map<String, Long> limits) {
        if (limits.isEmpty() || limits.values().stream().anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException(
                    "Job " + id + " has the limits " + limits + ": give each limit a positive value.");
        }
    }
}
