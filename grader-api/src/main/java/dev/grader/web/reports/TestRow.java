package dev.grader.web.reports;

import dev.grader.report.TestReport;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import dev.grader.web.Difference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A test as a row of the table.
 *
 * @param number its place in the report, from 1: tests may share a name
 * @param difference what it got and what it wanted, where its message says so
 */
public record TestRow(
        int number,
        String name,
        @Nullable String title,
        String group,
        String visibility,
        String verdict,
        BigDecimal points,
        BigDecimal maxPoints,
        @Nullable String message,
        @Nullable Difference difference,
        @Nullable String hint,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable Long cpuMs,
        @Nullable Long wallMs,
        @Nullable Long peakBytes) {

    /** Those that failed first: they are what the page is read for. */
    static List<TestRow> of(List<TestReport> tests) {
        return IntStream.range(0, tests.size())
                .mapToObj(at -> of(at + 1, tests.get(at)))
                .sorted(Comparator.comparing(TestRow::isPassed))
                .toList();
    }

    private static TestRow of(int number, TestReport test) {
        String message = test.message();
        return new TestRow(
                number,
                test.name(),
                test.title(),
                test.group(),
                test.visibility().wireName(),
                test.verdict().wireName(),
                test.points(),
                test.maxPoints(),
                message,
                message == null || test.verdict() == Verdict.ACCEPTED
                        ? null
                        : Difference.of(message).orElse(null),
                test.hint(),
                test.stdout(),
                test.stderr(),
                millis(test.cpu()),
                millis(test.wall()),
                bytes(test.peakMemory()));
    }

    public boolean isPassed() {
        return verdict.equals(Verdict.ACCEPTED.wireName());
    }

    /** Whether there is more to say than fits into a row. */
    public boolean isTold() {
        return (!isPassed() && message != null) || (!isPassed() && hint != null) || stdout != null || stderr != null;
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable Long bytes(@Nullable ByteSize size) {
        return size == null ? null : size.bytes();
    }
}
