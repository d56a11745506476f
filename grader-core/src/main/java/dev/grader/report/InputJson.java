package dev.grader.report;

import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The shape of one of a run's own inputs in the API: its components are the keys, in this order. */
record InputJson(
        @Nullable String input,
        String verdict,
        @Nullable String message,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable Long cpuMs,
        @Nullable Long wallMs,
        @Nullable Long peakMemoryBytes) {

    static InputJson of(InputReport input) {
        return new InputJson(
                input.input(),
                input.verdict().wireName(),
                input.message(),
                input.stdout(),
                input.stderr(),
                TestJson.millis(input.cpu()),
                TestJson.millis(input.wall()),
                TestJson.bytes(input.peakMemory()));
    }

    InputReport toInput() {
        return new InputReport(
                input,
                ReportJson.known("verdict", verdict, Verdict::fromWire),
                message,
                stdout,
                stderr,
                TestJson.duration(cpuMs),
                TestJson.duration(wallMs),
                peakMemoryBytes == null ? null : new ByteSize(peakMemoryBytes));
    }
}
