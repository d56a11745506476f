package dev.grader.verify;

import dev.grader.grading.Rehearsed;
import dev.grader.report.Report;
import dev.grader.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one run of an example ended.
 *
 * @param message about the whole; empty where there is nothing to say
 * @param failures the tests, or lines, that were not accepted
 */
record Ended(Verdict verdict, String message, List<Failure> failures) {
    /** A test that was not accepted, and why. */
    record Failure(String test, Verdict verdict, String message) {}

    Ended {
        failures = List.copyOf(failures);
    }

    static Ended of(Rehearsed rehearsed) {
        return new Ended(
                rehearsed.verdict(),
                orEmpty(rehearsed.compileError()),
                rehearsed.failures().stream()
                        .map(run -> new Failure(run.test().name(), run.verdict(), run.message()))
                        .toList());
    }

    static Ended of(Report report) {
        return new Ended(
                report.verdict(),
                orEmpty(report.message()),
                report.tests().stream()
                        .filter(test -> test.verdict() != Verdict.ACCEPTED)
                        .map(test -> new Failure(test.name(), test.verdict(), orEmpty(test.message())))
                        .toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
