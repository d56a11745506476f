package dev.grader.webhooks;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What clients can do with messages: look what became of them, have them sent again, have one sent to try it. Thread-safe. */
public class Replays {
    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Runnable wake;

    /** @param wake has what is due looked for; to be called once that is committed */
    public Replays(
            Webhooks webhooks,
            JdbcClient database,
            Clock clock,
            Audit audit,
            TransactionOperations transactions,
            Runnable wake) {
        this.webhooks = webhooks;
        this.log = new DeliveryLog(database, clock);
        this.messages = new Messages(database, clock);
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.wake = wake;
    }

    /**
     * What became of its messages, the newest first; one more than asked for, where there is one.
     *
     * @param state null for any
     */
    public List<Delivery> page(String webhook, Caller caller, @Nullable String state, PageRequest request) {
        return log.page(webhooks.get(webhook, caller).id(), state, request);
    }

    /** Sends an event that tells of nothing. */
    public Delivery test(String id, Caller caller) {
        Webhook webhook = enabled(id, caller);
        String body = EventBody.ofTest(Instant.ofEpochMilli(clock.millis()), webhook);
        String message = Objects.requireNonNull(
                transactions.execute(transaction -> messages.write(id, null, EventType.WEBHOOK_TEST, body, true)));
        wake.run();
        return get(id, message);
    }

    /** Sends a message again. */
    public Delivery replay(String id, String message, Caller caller) {
        enabled(id, caller);
        get(id, message);
        transactions.executeWithoutResult(transaction -> {
            log.replay(id, message);
            audit.note(caller, Action.WEBHOOK_REPLAYED, id);
        });
        wake.run();
        return get(id, message);
    }

    /**
     * Sends again all that failed.
     *
     * @param until null for now
     */
    public Replayed replayFailed(String id, Caller caller, Instant since, @Nullable Instant until) {
        enabled(id, caller);
        Instant end = until == null ? clock.instant().plusMillis(1) : until;
        if (!since.isBefore(end)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    Fault.at(
                            "since is not before %s: swap them, or choose others."
                                    .formatted(until == null ? "now" : "until"),
                            "since"));
        }
        int replayed = Objects.requireNonNull(transactions.execute(transaction -> {
            audit.note(caller, Action.WEBHOOK_REPLAYED, id);
            return log.replayFailed(id, since, end);
        }));
        wake.run();
        return new Replayed(replayed);
    }

    /** Whether a text can be the id of a message. */
    public static boolean isMessage(String text) {
        return Messages.IDS.isOne(text);
    }

    private Webhook enabled(String id, Caller caller) {
        Webhook webhook = webhooks.get(id, caller);
        if (!webhook.enabled()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The webhook is disabled, so nothing is sent to it: enable it with PUT %s first."
                            .formatted(Webhooks.path(id)));
        }
        return webhook;
    }

    private Delivery get(String webhook, String message) {
        Optional<Delivery> found = Messages.IDS.isOne(message) ? log.find(webhook, message) : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no message of that id, or none any more: GET %s/deliveries lists them."
                        .formatted(Webhooks.path(webhook))));
    }

    /** How many messages are sent again. */
    public record Replayed(int replayed) {}
}
