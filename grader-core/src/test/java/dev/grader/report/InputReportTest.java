package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputReportTest {
    private static final InputReport ONE = new InputReport(
            "print(6 * 7)",
            Verdict.ACCEPTED,
            null,
            "42\n",
            null,
            Duration.ofMillis(3),
            Duration.ofMillis(4),
            new ByteSize(5));
    private static final InputReport OTHER = InputReport.notRun("loop()", Verdict.TIME_LIMIT_EXCEEDED, "Not run.");

    private final Report report = Reports.of(Verdict.ACCEPTED, List.of(), null);
    private final Report typed = report.withInputs(List.of(ONE, OTHER), Instant.parse("2026-11-01T10:00:07Z"));

    @Test
    void isKeptWithoutLoss() {
        assertThat(JsonReports.read(JsonReports.write(typed))).isEqualTo(typed);
        assertThat(typed.handedInAt(Instant.EPOCH).inputs()).containsExactly(ONE, OTHER);
    }

    @Test
    void isToldByTheNamesOfATest() {
        assertThat(JsonReports.toTree(typed).at("/inputs/0").propertyNames())
                .containsExactly("input", "verdict", "stdout", "cpu_ms", "wall_ms", "peak_memory_bytes");
        assertThat(JsonReports.toTree(typed).at("/inputs/1").propertyNames())
                .containsExactly("input", "verdict", "message");
    }

    @Test
    void isNotSpokenOfWhereNoneWasSent() {
        assertThat(JsonReports.toTree(report).has("inputs")).isFalse();
    }

    @Test
    void isTheCandidatesToReadWhole() {
        assertThat(typed.redactedFor(Audience.CANDIDATE).inputs()).containsExactly(ONE, OTHER);
    }

    @Test
    void isNoTestOfAnyOtherFormat() {
        assertThat(ReportFormats.all())
                .filteredOn(format -> !format.name().equals("json"))
                .allSatisfy(format -> assertThat(new String(format.toBytes(typed), StandardCharsets.UTF_8))
                        .doesNotContain("print(6 * 7)"));
    }

    @Test
    void keepsSoMuchOfWhatWasPrintedAsLeavesACell() {
        String flood = "x".repeat(InputReport.MAX_STDOUT + 1);

        var input = new InputReport("1", Verdict.OUTPUT_LIMIT_EXCEEDED, flood, flood, flood, null, null, null);

        assertThat(input.stdout()).hasSize(64 * 1024).endsWith("(cut)");
        assertThat(input.stderr()).hasSize(8 * 1024);
        assertThat(input.message()).hasSize(8 * 1024);
    }
}
