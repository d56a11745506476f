package dev.grader.signals.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notifies the other processes: the first message at once, all that come within the next moment together, each once. PostgreSQL
 * commits transactions that notify one after the other, so a statement for each job would slow all of them. Thread-safe.
 */
final class Sender implements AutoCloseable {
    static final String CHANNEL = "grader";

    /** So many wait at most; with more the oldest are dropped, which polling makes good. */
    static final int MOST = 10_000;

    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final JdbcClient database;
    private final Set<Message> waiting = new LinkedHashSet<>();
    private boolean closed;
    private @Nullable Thread thread;

    Sender(JdbcClient database) {
        this.database = database;
    }

    synchronized void start() {
        closed = false;
        thread = Thread.ofPlatform().daemon().name("signals-sender").start(this::work);
    }

    synchronized void add(Message message) {
        if (waiting.add(message) && waiting.size() > MOST) {
            waiting.remove(waiting.iterator().next());
        }
        notifyAll();
    }

    private void work() {
        try {
            for (List<Message> batch = next(); !batch.isEmpty(); batch = next()) {
                send(batch);
                Thread.sleep(BETWEEN_BATCHES);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Signals are not sent any more, as the service stops");
        }
    }

    /** Waits for some; none once it is closed and all are sent. */
    private synchronized List<Message> next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        var batch = new ArrayList<>(waiting);
        waiting.clear();
        return batch;
    }

    private void send(List<Message> batch) {
        try {
            database.sql("select count(pg_notify(:channel, message)) from unnest(:messages) as message")
                    .param("channel", CHANNEL)
                    .param("messages", batch.stream().map(Message::text).toArray(String[]::new))
                    .query(Long.class)
                    .single();
        } catch (RuntimeException lost) {
            LOG.warn("Signals to other nodes are lost, they will poll instead: {}", lost.getMessage());
        }
    }

    /** Sends what waits, within a moment. */
    @Override
    public void close() {
        Thread working;
        synchronized (this) {
            closed = true;
            working = thread;
            notifyAll();
        }
        if (working == null) {
            return;
        }
        try {
            working.join(LAST_WORDS);
            working.interrupt();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
