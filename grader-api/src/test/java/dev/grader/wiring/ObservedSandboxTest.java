package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.NoSandbox;
import dev.grader.sandbox.RecyclingCause;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.tracing.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ObservedSandboxTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SandboxMeters meters = new SandboxMeters(registry);
    private final Sandbox sandbox = new ObservedSandbox(new NoSandbox(), meters, Traces.NONE);

    @Test
    void timesALeaseThatFailsToo() {
        assertThatThrownBy(sandbox::lease).isInstanceOf(UnsupportedOperationException.class);

        assertThat(registry.get("grader.cells.lease").timer().count()).isOne();
    }

    @Test
    void showsHowItStands() {
        SandboxMeters.watch(sandbox, registry);
        SandboxStatus status = sandbox.status();

        assertThat(cells("idle")).isEqualTo(status.idle());
        assertThat(cells("leased")).isEqualTo(status.leased());
        assertThat(cells("missing")).isZero();
        assertThat(registry.get("grader.examiner.up").gauge().value()).isOne();
    }

    @Test
    void countsEveryCauseOfItsOwn() {
        for (RecyclingCause cause : RecyclingCause.values()) {
            meters.cellRecycled(cause);
        }
        meters.examinerReplaced();

        assertThat(registry.get("grader.cells.recycled").counters())
                .hasSize(RecyclingCause.values().length)
                .allSatisfy(counter -> assertThat(counter.count()).isOne());
        assertThat(registry.get("grader.examiner.replaced").counter().count()).isOne();
    }

    private double cells(String state) {
        return registry.get("grader.cells").tag("state", state).gauge().value();
    }
}
