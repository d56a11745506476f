package dev.grader.figures;

import dev.grader.challenge.Visibility;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Reports of accepted submissions. */
final class Reports {
    private Reports() {}

    /** Of one test that took so long and held as many mebibytes. */
    static Report of(String test, int millis) {
        return of(List.of(test), millis);
    }

    /** Of these, the second of which took twice as long, the third three times. */
    static Report of(List<String> tests, int millis) {
        return new Report(
                "sub_1",
                new ChallengeRef("add-two", "Add two", "0".repeat(64)),
                Mode.SUBMIT,
                Verdict.ACCEPTED,
                BigDecimal.TEN,
                BigDecimal.TEN,
                IntStream.range(0, tests.size())
                        .mapToObj(at -> test(tests.get(at), millis * (at + 1)))
                        .toList(),
                null,
                new Environment("3.13", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static TestReport test(String name, int millis) {
        return new TestReport(
                name,
                null,
                "hidden",
                Visibility.HIDDEN,
                Verdict.ACCEPTED,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                Duration.ofMillis(millis),
                Duration.ofMillis(millis),
                ByteSize.ofMebibytes(millis));
    }
}
