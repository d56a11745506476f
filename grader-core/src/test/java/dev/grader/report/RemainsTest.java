package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grader.challenge.RubricItem;
import dev.grader.challenge.Visibility;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemainsTest {
    private static final String CANARY = "yellow-feathers";
    private static final String GONE = "Deleted on a Monday.";

    static Stream<Path> folders() {
        return Golden.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFormatCanStillBeWrittenForEveryReader(Path folder) throws IOException {
        Report bare = Golden.report(folder).withoutTexts(GONE);

        for (ReportFormat format : ReportFormats.all()) {
            for (Audience audience : Audience.values()) {
                assertThat(format.toBytes(bare.redactedFor(audience)))
                        .as(format.name())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatItCameToStays(Path folder) throws IOException {
        Report whole = Golden.report(folder);
        Report bare = JsonReports.read(JsonReports.write(whole.withoutTexts(GONE)));

        assertThat(bare.verdict()).isEqualTo(whole.verdict());
        assertThat(bare.score()).isEqualTo(whole.score());
        assertThat(bare.environment()).isEqualTo(whole.environment());
        assertThat(bare.message()).isEqualTo(GONE);
        assertThat(bare.tests()).hasSameSizeAs(whole.tests());
        assertThat(bare.tests())
                .extracting(TestReport::name, TestReport::verdict, TestReport::points, TestReport::hint)
                .containsExactlyElementsOf(whole.tests().stream()
                        .map(test -> tuple(test.name(), test.verdict(), test.points(), test.hint()))
                        .toList());
    }

    @Test
    void nothingThatACandidateWroteOrThatMayQuoteItIsLeftInAnyFormat() {
        Report whole = Reports.of(Verdict.RUNTIME_ERROR, List.of(quoting()), CANARY);
        assertThat(written(whole)).contains(CANARY);

        assertThat(written(whole.withoutTexts(GONE))).doesNotContain(CANARY);
    }

    @Test
    void theTicksOfAReviewStayAndItsNoteGoes() {
        var items = List.of(new RubricItem("Names the cost", BigDecimal.TEN));
        var rubric = new Rubric(items, new Review(List.of(true), CANARY, "key-1", Instant.EPOCH));
        Report plain = Reports.of(Verdict.WRONG_ANSWER, List.of(), CANARY);
        var whole = new Report(
                plain.submissionId(),
                plain.challenge(),
                plain.mode(),
                Verdict.REVIEWED,
                BigDecimal.TEN,
                BigDecimal.TEN,
                List.of(),
                CANARY,
                "The right answer",
                rubric,
                plain.environment(),
                1,
                plain.createdAt(),
                plain.finishedAt());

        Report bare = whole.withoutTexts(GONE);

        assertThat(written(bare)).doesNotContain(CANARY).contains("The right answer");
        assertThat(bare.rubric()).isEqualTo(new Rubric(items, new Review(List.of(true), null, "key-1", Instant.EPOCH)));
    }

    @Test
    void whatInputsCameToStaysAndTheyGo() {
        var input = new InputReport(
                CANARY,
                Verdict.RUNTIME_ERROR,
                CANARY,
                CANARY,
                CANARY,
                Duration.ofMillis(3),
                Duration.ofMillis(4),
                new ByteSize(5));
        Report whole = Reports.of(Verdict.ACCEPTED, List.of(), null).withInputs(List.of(input), Instant.EPOCH);
        assertThat(written(whole)).contains(CANARY);

        Report bare = whole.withoutTexts(GONE);

        assertThat(written(bare)).doesNotContain(CANARY);
        assertThat(bare.inputs())
                .containsExactly(new InputReport(
                        null,
                        Verdict.RUNTIME_ERROR,
                        null,
                        null,
                        null,
                        Duration.ofMillis(3),
                        Duration.ofMillis(4),
                        new ByteSize(5)));
        assertThat(JsonReports.read(JsonReports.write(bare))).isEqualTo(bare);
    }

    private static String written(Report report) {
        var all = new StringBuilder(JsonReports.write(report));
        ReportFormats.all().forEach(format -> all.append(new String(format.toBytes(report), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static TestReport quoting() {
        return new TestReport(
                "test_any",
                "Any test",
                "any",
                Visibility.SAMPLE,
                Verdict.RUNTIME_ERROR,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "ValueError: " + CANARY,
                "A hint",
                CANARY,
                CANARY,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                new ByteSize(1));
    }
}
