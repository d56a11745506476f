package dev.grader.bench.sections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.bench.subject.Http.Graded;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    @Test
    void countsWhatIsAnsweredInTime() {
        ClosedLoop.Outcome outcome = ClosedLoop.run(() -> slow(20), 4, Duration.ofMillis(50), Duration.ofMillis(400));

        // Four clients with 20 ms each are at most 200 a second; how few they are is the machine's business.
        assertThat(outcome.perSecond()).isBetween(10.0, 205.0);
        assertThat(outcome.testsPerSecond()).isEqualTo(10 * outcome.perSecond());
    }

    @Test
    void countsAllOverAllTheTimeWhereAnswersTakeTooLong() {
        ClosedLoop.Outcome outcome = ClosedLoop.run(() -> slow(300), 3, Duration.ZERO, Duration.ofMillis(10));

        assertThat(outcome.graded()).hasSize(3);
        assertThat(outcome.perSecond()).isBetween(1.0, 10.0);
    }

    private static Graded slow(long millis) {
        long start = System.nanoTime();
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        return new Graded(System.nanoTime() - start, 10);
    }
}
