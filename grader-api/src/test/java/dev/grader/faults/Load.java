package dev.grader.faults;

import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Clients that hand in, whatever happens to the service. What was acknowledged is theirs to claim; what was
 * refused or not answered is not. Thread-safe.
 */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final Duration EVERY = Duration.ofMillis(100);

    /** Of a burst. */
    private static final int MANY = 16;

    private final ScheduledExecutorService clients;
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private final Queue<UncheckedIOException> unanswered = new ConcurrentLinkedQueue<>();

    private Load(int clients) {
        this.clients = Executors.newScheduledThreadPool(clients);
    }

    /** Begins to hand in this source. */
    static Load on(Client client, String challenge, String source) {
        var load = new Load(CLIENTS);
        for (int number = 0; number < CLIENTS; number++) {
            // What goes wrong is caught, and counted, by the task itself.
            var unused = load.clients.scheduleAtFixedRate(
                    () -> load.handIn(client, challenge, source),
                    EVERY.dividedBy(CLIENTS).multipliedBy(number).toMillis(),
                    EVERY.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        return load;
    }

    /** Begins to hand in this source from many clients at once, each as fast as it is answered. */
    static Load burst(Client client, String challenge, String source) {
        var load = new Load(MANY);
        for (int number = 0; number < MANY; number++) {
            // Likewise.
            var unused = load.clients.scheduleWithFixedDelay(
                    () -> load.handIn(client, challenge, source), 0, 1, TimeUnit.MILLISECONDS);
        }
        return load;
    }

    private void handIn(Client client, String challenge, String source) {
        try {
            Answer answer = client.submit(challenge, source);
            if (answer.status() == 202) {
                accepted.add(answer.at("/id"));
            } else {
                refused.add(answer);
            }
        } catch (UncheckedIOException gone) {
            unanswered.add(gone);
        } catch (IllegalStateException closing) {
            // Interrupted by close: nobody counts any more.
        }
    }

    Load untilAccepted(int count) {
        await().atMost(Duration.ofMinutes(1)).until(() -> accepted.size() >= count);
        return this;
    }

    /** Until so many were not taken, by a refusal or for want of an answer. */
    Load untilTurnedAway(int count) {
        await().atMost(Duration.ofMinutes(1)).until(() -> refused.size() + unanswered.size() >= count);
        return this;
    }

    /** The ids that were acknowledged. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** The answers that were refusals. */
    List<Answer> refused() {
        return List.copyOf(refused);
    }

    /** Why requests got no answer at all. */
    List<UncheckedIOException> unanswered() {
        return List.copyOf(unanswered);
    }

    /** As {@link #end}. */
    @Override
    public void close() {
        end();
    }

    /** Hands in no more, and waits for the answers that are due. */
    void end() {
        clients.shutdown();
        try {
            if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A request was not answered within a minute.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
