package dev.grader.grading;

import dev.grader.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt at a submission came to.
 *
 * @param compileError why nothing could be run, or null
 * @param measurements one for each test that was run, in order; empty when nothing could be run
 * @param python the version in the cell
 * @param image the digest of the cell's image
 */
record Trial(@Nullable String compileError, List<Measurement> measurements, String python, String image) {
    Trial {
        measurements = List.copyOf(measurements);
        if (compileError != null && !measurements.isEmpty()) {
            throw new IllegalArgumentException("A source that does not compile has no measurements.");
        }
    }

    /** The test that broke on our side, and what was seen of it; for operators. */
    String whyItBroke() {
        return measurements.stream()
                .filter(measurement -> measurement.verdict() == Verdict.INTERNAL_ERROR)
                .map(measurement ->
                        measurement.test().id() + ": " + measurement.judgement().explanation())
                .findFirst()
                .orElse("No test broke.");
    }

    /** Whether a test broke on our side, so that nothing may be scored. */
    boolean broke() {
        return measurements.stream().anyMatch(measurement -> measurement.verdict() == Verdict.INTERNAL_ERROR);
    }
}
