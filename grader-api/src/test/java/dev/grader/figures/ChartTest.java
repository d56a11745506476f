package dev.grader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final ReferenceFigures REFERENCES = new ReferenceFigures(
            List.of(
                    new ReferenceFigures.Solution("a.py", Map.of("test_a", new Usage(10, 12, 1 << 20))),
                    new ReferenceFigures.Solution("b.py", Map.of("test_a", new Usage(20, 22, 2 << 20))),
                    new ReferenceFigures.Solution("c.py", Map.of("test_a", new Usage(40, 44, 3 << 20)))),
            Instant.EPOCH);

    @Test
    void drawsBarsFromZeroToTheLargest() {
        Chart chart = Chart.of(Reports.of(List.of("test_a", "test_b"), 40), REFERENCES);

        assertThat(chart.time().bars()).extracting(Panel.Bar::width).containsExactly("37.00%", "74.00%");
        assertThat(chart.time().bars().getFirst())
                .extracting(Panel.Bar::from, Panel.Bar::spread, Panel.Bar::middle, Panel.Bar::value)
                .containsExactly("9.25%", "27.75%", "18.50%", "40 ms");
        assertThat(chart.time().bars().getLast().from())
                .as("no reference ran it")
                .isNull();
    }

    @Test
    void saysInWordsWhatIsDrawn() {
        assertThat(Chart.of(Reports.of(List.of("test_a", "test_b"), 40), REFERENCES)
                        .time()
                        .description())
                .isEqualTo("CPU time of 2 tests. The most is 80 ms, in test_b. No test takes more than twice what the"
                        + " largest reference solution does. The table below has every figure.");
        assertThat(Chart.of(Reports.of("test_a", 100), REFERENCES).time().description())
                .contains("where reference solutions take 10 ms to 40 ms", "1 tests take more than twice");
    }

    @Test
    void keepsTheFiguresForTheTable() {
        Chart.Row row = Chart.of(Reports.of("test_a", 40), REFERENCES).rows().getFirst();

        assertThat(row.cpuMs()).isEqualTo(40);
        assertThat(row.cpu()).isEqualTo(new Spread(10, 20, 40));
        assertThat(row.memory()).isEqualTo(new Spread(1 << 20, 2 << 20, 3 << 20));
    }

    @Test
    void drawsTheSubmissionAloneWhereNothingIsMeasured() {
        Chart chart = Chart.of(Reports.of("test_a", 40), ReferenceFigures.NONE);

        assertThat(chart.isCompared()).isFalse();
        assertThat(chart.isEmpty()).isFalse();
    }

    @Test
    void leavesOutWhatItsReaderMayNotKnow() {
        assertThat(Chart.of(Reports.of("test_a", 40).redactedFor(Audience.CANDIDATE), REFERENCES)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void drawsWhatTookNoTimeAtAll() {
        assertThat(Chart.of(Reports.of("test_a", 0), ReferenceFigures.NONE)
                        .time()
                        .bars())
                .extracting(Panel.Bar::width)
                .containsExactly("0.60%");
    }
}
