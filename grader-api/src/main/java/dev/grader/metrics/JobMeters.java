package dev.grader.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What became of the jobs that this process worked on. Counters are there from the start, so that their first step shows. Thread-safe. */
public class JobMeters {
    /** From what a warm cell takes for a right answer to what a job may take at most. */
    private static final Duration[] RUN_BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private static final Duration[] WAIT_BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;
    private final Map<Sort, Timer> waits = new EnumMap<>(Sort.class);
    private final Counter graded;
    private final Counter givenUp;

    public JobMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Sort sort : Sort.values()) {
            waits.put(
                    sort,
                    Timer.builder("grader.queue.wait")
                            .description("From when a job was due until an attempt at it began")
                            .tag("sort", sort.tag())
                            .serviceLevelObjectives(WAIT_BUCKETS)
                            .register(registry));
        }
        graded = internalErrors("graded");
        givenUp = internalErrors("given_up");
    }

    /** An attempt begins. A job that waited less than nothing, by the clocks of two machines, waited for nothing. */
    public void waited(Sort sort, Duration time) {
        Timer timer = waits.get(sort);
        if (timer != null) {
            timer.record(time.isNegative() ? Duration.ZERO : time);
        }
    }

    /**
     * An attempt came to a result.
     *
     * @param verdict as it is told
     * @param kind of the challenge
     * @param ours whether the verdict is that the grader failed
     */
    public void graded(String verdict, String kind, boolean ours, Duration time) {
        Timer.builder("grader.run")
                .description("Grading one submission, waiting for a cell included")
                .tag("verdict", verdict)
                .tag("kind", kind)
                .serviceLevelObjectives(RUN_BUCKETS)
                .register(registry)
                .record(time);
        if (ours) {
            graded.increment();
        }
    }

    /** A job ended as an internal error, since all attempts at it had failed. */
    public void givenUp() {
        givenUp.increment();
    }

    private Counter internalErrors(String cause) {
        return Counter.builder("grader.internal.errors")
                .description("Jobs that ended as internal_error")
                .tag("cause", cause)
                .register(registry);
    }
}
