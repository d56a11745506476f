package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Schedule soonest = new Schedule(() -> 0);
    private final Schedule latest = new Schedule(() -> 1);

    @ParameterizedTest
    @CsvSource({"1,PT5S", "2,PT5M", "3,PT30M", "4,PT2H", "5,PT5H", "6,PT10H", "7,PT14H", "8,PT20H", "9,PT24H"})
    void waitsLongerAfterEveryTryAndUpToATenthMore(int tries, Duration pause) {
        assertThat(soonest.after(tries, Duration.ZERO)).hasValue(pause);
        assertThat(latest.after(tries, Duration.ZERO)).hasValue(pause.plus(pause.dividedBy(10)));
    }

    @Test
    void givesUpAfterTheTenthTry() {
        assertThat(soonest.after(10, Duration.ZERO)).isEmpty();
        assertThat(soonest.after(10, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void waitsAsLongAsItIsAskedButADayAtMost() {
        assertThat(soonest.after(1, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(2));
        assertThat(soonest.after(2, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(5));
        assertThat(soonest.after(1, Duration.ofDays(400))).hasValue(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "120;PT2M",
                " 7 ;PT7S",
                "Sun, 22 Nov 2026 10:01:00 GMT;PT1M",
                "Sun, 22 Nov 2026 09:00:00 GMT;PT0S",
                "-5;PT0S",
                "99999999999999999999;PT0S",
                "soon;PT0S",
                "'';PT0S"
            })
    void readsWhatItIsAsked(String header, Duration asked) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(asked);
    }
}
