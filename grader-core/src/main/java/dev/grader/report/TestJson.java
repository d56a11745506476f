package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The shape of one test of a report in the API: its components are the keys, in this order. */
record TestJson(
        String name,
        @Nullable String title,
        String group,
        String visibility,
        String verdict,
        BigDecimal points,
        BigDecimal maxPoints,
        @Nullable String message,
        @Nullable String hint,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable Long cpuMs,
        @Nullable Long wallMs,
        @Nullable Long peakMemoryBytes) {

    static TestJson of(TestReport test) {
        return new TestJson(
                test.name(),
                test.title(),
                test.group(),
                test.visibility().wireName(),
                test.verdict().wireName(),
                test.points(),
                test.maxPoints(),
                test.message(),
                test.hint(),
                test.stdout(),
                test.stderr(),
                millis(test.cpu()),
                millis(test.wall()),
                bytes(test.peakMemory()));
    }

    TestReport toTest() {
        return new TestReport(
                name,
                title,
                group,
                ReportJson.known("visibility", visibility, Visibility::fromWire),
                ReportJson.known("verdict", verdict, Verdict::fromWire),
                points,
                maxPoints,
                message,
                hint,
                stdout,
                stderr,
                duration(cpuMs),
                duration(wallMs),
                peakMemoryBytes == null ? null : new ByteSize(peakMemoryBytes));
    }

    static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }

    static @Nullable Long bytes(@Nullable ByteSize size) {
        return size == null ? null : size.bytes();
    }

    static @Nullable Duration duration(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
