package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTest {
    private final SteppedClock machine = new SteppedClock();
    private final Instant start = machine.instant();
    private final AtomicLong counter = new AtomicLong(-5);
    private final SteadyClock clock = new SteadyClock(machine, counter::get);

    @Test
    void goesOnFromTheMachinesTime() {
        assertThat(clock.now()).isEqualTo(start);
        counter.addAndGet(Duration.ofMillis(1500).toNanos());
        assertThat(clock.now()).isEqualTo(start.plusMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT-8760H"})
    void doesNotFollowAStepOfTheMachinesClock(Duration step) {
        machine.step(step);
        counter.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(clock.now()).isEqualTo(start.plusSeconds(1));
    }
}
