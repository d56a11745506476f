package dev.grader.wiring;

import dev.grader.sandbox.RecyclingCause;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the sandbox of this process does to keep itself whole, and how it stands. Thread-safe. */
final class SandboxMeters implements SandboxListener {
    private static final Duration[] LEASE_BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final Map<RecyclingCause, Counter> recycled = new EnumMap<>(RecyclingCause.class);
    private final Counter examiners;
    private final Timer leases;

    SandboxMeters(MeterRegistry registry) {
        for (RecyclingCause cause : RecyclingCause.values()) {
            recycled.put(
                    cause,
                    Counter.builder("grader.cells.recycled")
                            .description("Cells thrown away and replaced")
                            .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        examiners = Counter.builder("grader.examiner.replaced")
                .description("Examiners that broke or did not start, and were replaced with all of their cells")
                .register(registry);
        leases = Timer.builder("grader.cells.lease")
                .description("Waiting for a cell, once a job has its turn")
                .serviceLevelObjectives(LEASE_BUCKETS)
                .register(registry);
    }

    /** Shows how a sandbox stands. */
    static void watch(Sandbox sandbox, MeterRegistry registry) {
        cells(sandbox, registry, "idle", SandboxStatus::idle);
        cells(sandbox, registry, "leased", SandboxStatus::leased);
        cells(sandbox, registry, "missing", status -> status.wanted() - status.idle() - status.leased());
        Gauge.builder("grader.examiner.up", sandbox, watched -> watched.status().examinerUp() ? 1 : 0)
                .description("Whether an examiner answers: 1 or 0")
                .register(registry);
    }

    private static void cells(
            Sandbox sandbox, MeterRegistry registry, String state, ToDoubleFunction<SandboxStatus> count) {
        Gauge.builder("grader.cells", sandbox, watched -> count.applyAsDouble(watched.status()))
                .description("Cells of this process; missing ones are being started")
                .tag("state", state)
                .register(registry);
    }

    void leased(Duration waited) {
        leases.record(waited);
    }

    @Override
    public void cellRecycled(RecyclingCause cause) {
        Counter counter = recycled.get(cause);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void examinerReplaced() {
        examiners.increment();
    }
}
