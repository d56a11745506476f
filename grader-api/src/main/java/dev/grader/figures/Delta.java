package dev.grader.figures;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be added to the counts of tests, or taken away: in one order everywhere, so that no two transactions wait for each other. */
final class Delta {
    /** Instead of the time of a test that was not measured. */
    static final int UNMEASURED = -1;

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::digest).thenComparing(Key::test).thenComparingInt(Key::cpuMs);
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final SortedMap<Key, Count> counts = new TreeMap<>(ORDER);

    /** The report's tests: nothing where nothing was scored, the fault being ours. */
    Delta with(Report report) {
        return with(report, 1);
    }

    /** Those of a report that no longer holds. */
    Delta without(Report report) {
        return with(report, -1);
    }

    private Delta with(Report report, int times) {
        if (report.score() == null) {
            return this;
        }
        String digest = report.challenge().digest();
        for (int at = 0; at < report.tests().size(); at++) {
            TestReport test = report.tests().get(at);
            Count one =
                    new Count(test.visibility().wireName(), at, times, test.verdict() == Verdict.ACCEPTED ? times : 0);
            counts.merge(new Key(digest, test.name(), twoDigits(test.cpu())), one, Count::and);
        }
        return this;
    }

    /** What changes: what is added and taken away again does not. */
    List<Change> changes() {
        return counts.entrySet().stream()
                .filter(entry ->
                        entry.getValue().seen() != 0 || entry.getValue().passed() != 0)
                .map(entry -> new Change(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Milliseconds to two digits: the median of such figures is as good as they are, and there are few of them. */
    static int twoDigits(@Nullable Duration cpu) {
        if (cpu == null) {
            return UNMEASURED;
        }
        long millis = Math.min(Integer.MAX_VALUE / TEN, cpu.toMillis());
        int unit = 1;
        while (millis / unit >= HUNDRED) {
            unit *= TEN;
        }
        return (int) ((millis + unit / 2) / unit * unit);
    }

    record Key(String digest, String test, int cpuMs) {}

    record Count(String visibility, int position, int seen, int passed) {
        Count and(Count other) {
            return new Count(other.visibility, other.position, seen + other.seen, passed + other.passed);
        }
    }

    record Change(Key key, Count count) {}
}
