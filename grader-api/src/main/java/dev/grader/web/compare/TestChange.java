package dev.grader.web.compare;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a test from one attempt to another.
 *
 * @param before how it ended, by the verdict's name; null where it was not there, as {@code after}
 * @param what in a word
 */
public record TestChange(
        String name,
        String visibility,
        @Nullable String before,
        @Nullable String after,
        What what) {
    /** In the order in which they are told. */
    public enum What {
        BROKEN,
        FIXED,
        OTHER,
        SAME
    }

    /** Of every test that either has; those that did not change last. */
    static List<TestChange> between(Report before, Report after) {
        Map<String, TestReport> older = byName(before);
        Map<String, TestReport> newer = byName(after);
        Map<String, TestReport> all = new LinkedHashMap<>(older);
        all.putAll(newer);
        List<TestChange> changes = new ArrayList<>();
        all.forEach((name, test) -> changes.add(new TestChange(
                name,
                test.visibility().wireName(),
                verdict(older.get(name)),
                verdict(newer.get(name)),
                what(older.get(name), newer.get(name)))));
        changes.sort((one, other) -> one.what().compareTo(other.what()));
        return changes;
    }

    private static What what(@Nullable TestReport before, @Nullable TestReport after) {
        if (before == null || after == null) {
            return What.OTHER;
        }
        boolean passed = before.verdict() == Verdict.ACCEPTED;
        boolean passes = after.verdict() == Verdict.ACCEPTED;
        if (passed != passes) {
            return passes ? What.FIXED : What.BROKEN;
        }
        return before.verdict() == after.verdict() ? What.SAME : What.OTHER;
    }

    /** Of two tests of one name the first: two files may use it. */
    private static Map<String, TestReport> byName(Report report) {
        Map<String, TestReport> tests = new LinkedHashMap<>();
        report.tests().forEach(test -> tests.putIfAbsent(test.name(), test));
        return tests;
    }

    private static @Nullable String verdict(@Nullable TestReport test) {
        return test == null ? null : test.verdict().wireName();
    }
}
