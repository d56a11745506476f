package dev.grader.webhooks.delivery;

import dev.grader.metrics.WebhookMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes one parcel to its endpoint, once, and has noted what came of it. Thread-safe. */
public final class Courier {
    private final Deliveries deliveries;
    private final Sender sender;
    private final Schedule schedule;
    private final WebhookMeters meters;
    private final Clock clock;

    /** With the schedule of the standard. */
    public Courier(Deliveries deliveries, Sender sender, WebhookMeters meters, Clock clock) {
        this(deliveries, sender, new Schedule(() -> ThreadLocalRandom.current().nextDouble()), meters, clock);
    }

    Courier(Deliveries deliveries, Sender sender, Schedule schedule, WebhookMeters meters, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.schedule = schedule;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param stopping whether the service stops: then what was cut off is nobody's failure, and whoever comes next delivers it at once */
    void deliver(Parcel parcel, BooleanSupplier stopping) {
        Optional<Endpoint> endpoint = deliveries.endpoint(parcel.webhook());
        if (endpoint.isEmpty()) {
            // Deleted or disabled since: whoever did that has seen to its messages.
            return;
        }
        Instant begun = clock.instant();
        Outcome outcome = sender.send(endpoint.get().url(), headers(parcel, endpoint.get(), begun), parcel.body());
        if (outcome instanceof Outcome.Unanswered && stopping.getAsBoolean()) {
            // It was interrupted: with the flag up the statement would not get a connection.
            boolean unused = Thread.interrupted();
            deliveries.giveBack(parcel);
            return;
        }
        Duration took = Duration.between(begun, clock.instant());
        note(parcel, outcome, new Deliveries.Attempt(begun, took.isNegative() ? Duration.ZERO : took));
    }

    private void note(Parcel parcel, Outcome outcome, Deliveries.Attempt attempt) {
        switch (outcome) {
            case Outcome.Answered answered -> note(parcel, answered, attempt);
            case Outcome.Unanswered unanswered -> failed(parcel, attempt, null, unanswered.sentence(), Duration.ZERO);
        }
    }

    private void note(Parcel parcel, Outcome.Answered answered, Deliveries.Attempt attempt) {
        if (answered.isTaken()) {
            deliveries.taken(parcel, attempt, answered.status());
            meters.delivered();
        } else if (answered.isGone()) {
            deliveries.gone(parcel, attempt, answered);
            meters.gaveUp();
        } else {
            failed(parcel, attempt, answered.status(), answered.sentence(), answered.retryAfter());
        }
    }

    private void failed(
            Parcel parcel, Deliveries.Attempt attempt, @Nullable Integer status, String sentence, Duration asked) {
        Optional<Duration> pause = schedule.after(parcel.tries() + 1, asked);
        deliveries.failed(parcel, attempt, status, sentence, pause);
        if (pause.isPresent()) {
            meters.postponed();
        } else {
            meters.gaveUp();
        }
    }

    private static Map<String, String> headers(Parcel parcel, Endpoint endpoint, Instant now) {
        long seconds = now.getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", parcel.id());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                endpoint.secrets().stream()
                        .map(secret -> secret.sign(parcel.id(), seconds, parcel.body()))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
