package dev.grader.signals.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notifies the other processes: the first message at once, all that come within the next moment together, each once. PostgreSQL
 * commits transactions that notify one after the other, so a statement for each job would slow all of them. What the database does not
 * take is tried again. Thread-safe.
 */
final class Sender implements AutoCloseable {
    static final String CHANNEL = "grader";

    /** So many wait at most; of the oldest that are more it is only told of which sort they were. */
    static final int MOST = 10_000;

    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final JdbcClient database;
    private final LinkedHashSet<Message> waiting = new LinkedHashSet<>();
    private boolean closed;
    private @Nullable Thread thread;

    Sender(JdbcClient database) {
        this.database = database;
    }

    synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("signals-sender").start(this::work);
    }

    synchronized void add(Message message) {
        waiting.add(message);
        shorten();
        notifyAll();
    }

    /** About no job in particular, so that whoever hears it looks at all it has to do with. There are no more such than signals. */
    private void shorten() {
        while (waiting.size() > MOST) {
            Message oldest = waiting.removeFirst();
            waiting.add(new Message(oldest.sender(), oldest.signal(), ""));
        }
    }

    private void work() {
        Duration pause = FIRST_PAUSE;
        try {
            for (List<Message> batch = next(); !batch.isEmpty(); batch = next()) {
                if (isSent(batch)) {
                    pause = FIRST_PAUSE;
                    Thread.sleep(BETWEEN_BATCHES);
                } else {
                    putBack(batch);
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
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

    /** Before what came since. Not once it is closed: there is no time to try again. */
    private synchronized void putBack(List<Message> batch) {
        if (closed) {
            LOG.warn("{} signals to other nodes are lost, as the service stops", batch.size());
            return;
        }
        var since = new ArrayList<>(waiting);
        waiting.clear();
        waiting.addAll(batch);
        waiting.addAll(since);
        shorten();
    }

    private boolean isSent(List<Message> batch) {
        try {
            database.sql("select count(pg_notify(:channel, message)) from unnest(:messages) as message")
                    .param("channel", CHANNEL)
                    .param("messages", batch.stream().map(Message::text).toArray(String[]::new))
                    .query(Long.class)
                    .single();
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("Cannot tell the other nodes, which poll meanwhile: {}", failed.getMessage());
            return false;
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
