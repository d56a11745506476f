package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u007f", "\u009b", "\u0000", "\u202e", "\u2028"})
    void nothingThatATerminalObeysReachesIt(String obeyed) {
        assertThat(Summary.of(reportSaying("a" + obeyed + "[2Jb")))
                .doesNotContain(obeyed)
                .contains("a?[2Jb");
    }

    private static Report reportSaying(String message) {
        Instant morning = Instant.parse("2026-11-01T10:00:00Z");
        return new Report(
                "sub_1",
                new ChallengeRef("a-challenge", "A challenge", "c0ffee"),
                Mode.SUBMIT,
                Verdict.COMPILE_ERROR,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(),
                message,
                new Environment("3.13.5", "c0ffee", "sha256:beef", Limits.DEFAULT),
                1,
                morning,
                morning.plusSeconds(1));
    }
}
