package dev.grader.figures;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.ByteSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Run time and memory of a submission, test by test, beside those of the reference solutions: for the template {@code reports/chart}.
 *
 * @param time what is drawn of CPU time; {@code memory} likewise
 * @param rows the figures themselves, in the report's order
 * @param solutions how many reference solutions there are
 * @param measuredAt when these were; null where they were not
 */
public record Chart(
        Panel time,
        Panel memory,
        List<Row> rows,
        int solutions,
        @Nullable Instant measuredAt) {

    /**
     * One test.
     *
     * @param cpuMs null where it is not known
     * @param peakMemoryBytes likewise
     * @param cpu of the reference solutions; null where there are none; {@code memory} likewise
     */
    public record Row(
            String name,
            String verdict,
            @Nullable Long cpuMs,
            @Nullable Spread cpu,
            @Nullable Long peakMemoryBytes,
            @Nullable Spread memory) {}

    /** Of what its reader may know of the report: a test without figures is left out. */
    public static Chart of(Report report, ReferenceFigures references) {
        List<Row> rows = report.tests().stream()
                .map(test -> row(test, references))
                .filter(row -> row.cpuMs() != null || row.peakMemoryBytes() != null)
                .toList();
        return new Chart(
                Panel.ofTime(rows),
                Panel.ofMemory(rows),
                rows,
                references.solutions().size(),
                references.measuredAt());
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether there is something to compare with. */
    public boolean isCompared() {
        return rows.stream().anyMatch(row -> row.cpu() != null);
    }

    private static Row row(TestReport test, ReferenceFigures references) {
        Duration cpu = test.cpu();
        ByteSize memory = test.peakMemory();
        return new Row(
                test.name(),
                test.verdict().wireName(),
                cpu == null ? null : Objects.requireNonNull(cpu).toMillis(),
                references.spread(test.name(), Usage::cpuMs).orElse(null),
                memory == null ? null : memory.bytes(),
                references.spread(test.name(), Usage::peakMemoryBytes).orElse(null));
    }
}
