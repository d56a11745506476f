package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void doublesUpToHalfAMinute() {
        List<Duration> delays = Stream.generate(backoff::failed).limit(10).toList();

        assertThat(delays)
                .startsWith(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1))
                .endsWith(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    @Test
    void beginsAnewAfterASuccess() {
        backoff.failed();
        backoff.failed();
        backoff.succeeded();

        assertThat(backoff.failed()).isEqualTo(Duration.ofMillis(250));
    }
}
