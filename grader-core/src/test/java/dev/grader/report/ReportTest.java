package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grader.challenge.Visibility;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    @Test
    void survivesBeingKeptAsJson() {
        for (int seed = 0; seed < 300; seed++) {
            Report report = Reports.any(new Random(seed));

            assertThat(JsonReports.read(JsonReports.write(report))).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"id\":1}", "{\"verdict\":\"won\"}"})
    void whatIsNoReportIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReports.read(json));
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_ERROR, 0", "ACCEPTED,", "WRONG_ANSWER, 11", "WRONG_ANSWER, -1"})
    void aScoreThatCannotBeIsRefused(Verdict verdict, @Nullable BigDecimal score) {
        assertThatIllegalArgumentException().isThrownBy(() -> scored(verdict, score));
    }

    @Test
    void pointsForATestThatWasNotAcceptedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TestReport(
                        "test_any",
                        null,
                        "hidden",
                        Visibility.HIDDEN,
                        Verdict.WRONG_ANSWER,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .withMessage("The test test_any ended as wrong_answer and yet earned points.");
    }

    @Test
    void manyLoudTestsStayStorable() {
        TestReport loud = loud("x".repeat(1_000_000));
        Report report = Reports.of(Verdict.RUNTIME_ERROR, Collections.nCopies(100, loud), "");

        assertThat(loud.stdout()).hasSize(TestReport.MAX_STREAM);
        assertThat(report.stdout()).hasSize(Report.MAX_STREAM);
    }

    @Test
    void aTextIsCutBetweenCharactersAndMadeOfWholeOnes() {
        assertThat(loud("😀".repeat(10_000)).stdout())
                .hasSizeLessThanOrEqualTo(TestReport.MAX_STREAM)
                .doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
        assertThat(loud("a\uD800b").stdout()).isEqualTo("a\uFFFDb");
    }

    private static TestReport loud(String stdout) {
        return new TestReport(
                "test_loud",
                null,
                "sample",
                Visibility.SAMPLE,
                Verdict.RUNTIME_ERROR,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                stdout,
                null,
                null,
                null,
                null);
    }

    private static Report scored(Verdict verdict, @Nullable BigDecimal score) {
        return new Report(
                "sub_1",
                new ChallengeRef("a-challenge", "A challenge", "c0ffee"),
                Mode.SUBMIT,
                verdict,
                score,
                BigDecimal.TEN,
                List.of(),
                null,
                new Environment("3.13.5", "c0ffee", "sha256:beef", Limits.DEFAULT),
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
