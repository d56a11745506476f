package dev.grader.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(3, nanos::get);

    @Test
    void takesAWindowsQuotaAtOnceAndNotOneMore() {
        assertThat(limits.quota()).isEqualTo(30);
        assertThat(granted("a", 31)).isEqualTo(30);
        assertThat(limits.take("a").remaining()).isZero();
    }

    @Test
    void tellsWhenTheNextIsTakenAndWhenAllIsThereAgain() {
        granted("a", 30);

        RateLimits.Allowance refused = limits.take("a");

        assertThat(refused.granted()).isFalse();
        assertThat(refused.refill()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(334));
        assertThat(refused.reset()).isEqualTo(RateLimits.WINDOW);
    }

    @Test
    void refillsEvenly() {
        granted("a", 30);

        step(Duration.ofSeconds(2));

        assertThat(granted("a", 30)).isEqualTo(6);
    }

    @Test
    void takesNothingFromOneKeyForAnother() {
        granted("a", 31);

        assertThat(limits.take("b").remaining()).isEqualTo(29);
    }

    @Test
    void forgetsAKeyThatIsNotSeenAndGivesItNoMoreThanAQuota() {
        granted("a", 31);

        step(Duration.ofMinutes(5));

        assertThat(granted("a", 31)).isEqualTo(30);
    }

    private long granted(String key, int requests) {
        return IntStream.range(0, requests)
                .filter(number -> limits.take(key).granted())
                .count();
    }

    private void step(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
