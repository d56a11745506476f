package dev.grader.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the queue stood at one moment.
 *
 * @param known whether it could be seen
 * @param lines one for each sort and state of which there are any
 */
record Standing(Instant at, boolean known, List<Line> lines) {
    /** So many jobs of one sort and state, the first of which was handed in at that moment. */
    record Line(String sort, String state, long jobs, Instant oldest) {}

    static Standing unknown(Instant at) {
        return new Standing(at, false, List.of());
    }

    double depth(Sort sort, String state) {
        return known ? line(sort, state).map(Line::jobs).orElse(0L) : Double.NaN;
    }

    /** Seconds; 0 where nothing waits. */
    double oldestQueued(Sort sort, Instant now) {
        return known
                ? line(sort, "queued")
                        .map(line -> Math.max(
                                0.0, Duration.between(line.oldest(), now).toMillis() / 1000.0))
                        .orElse(0.0)
                : Double.NaN;
    }

    private Optional<Line> line(Sort sort, String state) {
        return lines.stream()
                .filter(line -> line.sort().equals(sort.tag()) && line.state().equals(state))
                .findFirst();
    }
}
