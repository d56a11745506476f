package dev.grader.figures;

/**
 * What one run of one test used.
 *
 * @param cpuMs CPU time; {@code wallMs} time that passed; both in milliseconds
 * @param peakMemoryBytes the most that was held
 */
public record Usage(long cpuMs, long wallMs, long peakMemoryBytes) {
    public Usage {
        if (cpuMs < 0 || wallMs < 0 || peakMemoryBytes < 0) {
            throw new IllegalArgumentException(
                    "No run uses %d ms, %d ms and %d bytes.".formatted(cpuMs, wallMs, peakMemoryBytes));
        }
    }
}
