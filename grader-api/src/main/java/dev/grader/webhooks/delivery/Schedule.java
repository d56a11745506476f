package dev.grader.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a message is tried again: after times that Standard Webhooks 1.0 recommends, up to a tenth longer each. Thread-safe. */
final class Schedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Whatever a server asks for. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final double JITTER = 0.1;

    private final DoubleSupplier random;

    /** @param random from 0 to 1, so that what failed together does not come back together */
    Schedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * How long to wait now.
     *
     * @param tries how many there were, this one included
     * @param asked how long the server asked to be left alone, at least; zero where it did not
     * @return empty when it has been tried often enough
     */
    Optional<Duration> after(int tries, Duration asked) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(tries - 1);
        Duration jittered = pause.plusMillis((long) (pause.toMillis() * JITTER * random.getAsDouble()));
        Duration bounded = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return Optional.of(jittered.compareTo(bounded) >= 0 ? jittered : bounded);
    }
}
