package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private final AtomicLong counter = new AtomicLong(-5);
    private final AtomicLong database = new AtomicLong(START.toEpochMilli());

    private DatabaseClock clock(LongSupplier time) {
        return new DatabaseClock(time, counter::get);
    }

    private void pass(Duration time) {
        counter.addAndGet(time.toNanos());
    }

    @Test
    void goesOnFromTheDatabasesTime() {
        DatabaseClock clock = clock(database::get);

        assertThat(clock.instant()).isEqualTo(START);
        pass(Duration.ofMillis(1500));
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1500));
    }

    @Test
    void takesTheAnswerForTheTimeHalfWayBetweenAskingAndHearing() {
        DatabaseClock clock = clock(() -> {
            pass(Duration.ofMillis(40));
            return database.get();
        });

        assertThat(clock.instant()).isEqualTo(START.plusMillis(20));
    }

    @Test
    void followsTheDatabaseNowAndThen() {
        DatabaseClock clock = clock(database::get);
        database.addAndGet(Duration.ofHours(1).toMillis());

        pass(Duration.ofSeconds(31));
        // The answer given meanwhile is the old one, since nobody waits for the database.
        assertThat(clock.instant()).isBefore(START.plus(Duration.ofMinutes(2)));

        await().untilAsserted(() -> assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1))));
    }

    @Test
    void goesOnWhileTheDatabaseIsAway() {
        var asked = new AtomicLong();
        DatabaseClock clock = clock(() -> {
            if (asked.getAndIncrement() > 0) {
                throw new IllegalStateException("away");
            }
            return database.get();
        });

        pass(Duration.ofMinutes(10));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        await().until(() -> asked.get() > 1);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void doesNotBeginWithoutTheDatabase() {
        assertThatThrownBy(() -> clock(() -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
    }
}
