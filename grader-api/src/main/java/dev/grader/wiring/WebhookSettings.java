package dev.grader.wiring;

import dev.grader.webhooks.guard.AllowList;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param allow where messages may be sent though it is not a public address behind HTTPS: hosts, hosts with a port, ranges of addresses
 * @param deliveriesDays after how many days a message that was delivered or given up is deleted
 */
record WebhookSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("30") int deliveriesDays) {
    /** The schedule of tries takes three days and a half: what is deleted sooner could not be replayed. */
    private static final int FEWEST_DAYS = 4;

    private static final int MOST_DAYS = 365;

    WebhookSettings {
        allow = List.copyOf(allow);
        try {
            new AllowList(allow);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("grader.webhooks.allow: " + wrong.getMessage(), wrong);
        }
        if (deliveriesDays < FEWEST_DAYS || deliveriesDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "grader.webhooks.deliveries-days is %d: use %d to %d, for a message is tried for more than three days."
                            .formatted(deliveriesDays, FEWEST_DAYS, MOST_DAYS));
        }
    }

    AllowList allowed() {
        return new AllowList(allow);
    }

    Duration kept() {
        return Duration.ofDays(deliveriesDays);
    }
}
