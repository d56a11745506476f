package dev.grader.bench.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void arrivesTheSameWayEachTimeAndAboutAsOftenAsAsked() {
        List<Long> arrivals = OpenLoop.arrivals(100, Duration.ofSeconds(20));

        assertThat(arrivals)
                .isSorted()
                .hasSizeBetween(1800, 2200)
                .isEqualTo(OpenLoop.arrivals(100, Duration.ofSeconds(20)));
    }

    @Test
    void countsFromThePlannedArrivalHoweverTheFirstOneStalls() {
        AtomicBoolean first = new AtomicBoolean(true);
        List<Double> millis = OpenLoop.run(
                () -> {
                    synchronized (first) {
                        if (first.compareAndSet(true, false)) {
                            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                        }
                    }
                },
                50,
                Duration.ofMillis(200));

        // All that were to arrive while the first one held the door have waited for it.
        assertThat(millis).hasSizeGreaterThan(5).allMatch(each -> each > 50);
    }
}
