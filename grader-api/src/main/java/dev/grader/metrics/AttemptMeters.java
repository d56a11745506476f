package dev.grader.metrics;

import dev.grader.submissions.LostAttempt.Ending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * Attempts that came to nothing, as far as this process was at work on them or noticed that others died. Counters are there from the
 * start, so that their first step shows. Thread-safe.
 */
public class AttemptMeters {
    private final Map<Ending, Counter> lost = new EnumMap<>(Ending.class);
    private final Counter cancelled;
    private final Counter dropped;

    public AttemptMeters(MeterRegistry registry) {
        for (Ending ending : Ending.values()) {
            lost.put(ending, failedAttempts(registry, cause(ending)));
        }
        cancelled = failedAttempts(registry, "cancelled");
        dropped = Counter.builder("grader.results.dropped")
                .description("Results that came when the attempt was not the running one any more")
                .register(registry);
    }

    private static String cause(Ending ending) {
        return switch (ending) {
            case DIED -> "died";
            case FAILED -> "error";
            case HANDED_BACK -> "handed_back";
        };
    }

    /** So many attempts ended so; there will be others, or the job is given up. */
    public void lost(Ending how, int attempts) {
        Counter counter = lost.get(how);
        if (counter != null) {
            counter.increment(attempts);
        }
    }

    /** An attempt was broken off or failed when nobody wanted its result any more. */
    public void cancelled() {
        cancelled.increment();
    }

    /** An attempt came to a result that nobody wanted any more. */
    public void dropped() {
        dropped.increment();
    }

    private static Counter failedAttempts(MeterRegistry registry, String cause) {
        return Counter.builder("grader.attempts.failed")
                .description("Attempts that came to no result")
                .tag("cause", cause)
                .register(registry);
    }
}
