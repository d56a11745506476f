package dev.grader.signals.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on a connection of its own, which a pool would give to others; connects again, with growing pauses, whenever it is cut.
 * Thread-safe.
 */
final class Receiver implements AutoCloseable {
    /** Milliseconds of silence, after which it asks whether the server is still there. */
    private static final int SILENCE = 3000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_TRY = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final DataSource unpooled;
    private final Consumer<Message> heard;
    private final Consumer<Boolean> connected;
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection current;

    /** @param connected is told whenever it begins to hear, and whether signals may have been sent in between since it was started */
    Receiver(DataSource unpooled, Consumer<Message> heard, Consumer<Boolean> connected) {
        this.unpooled = unpooled;
        this.heard = heard;
        this.connected = connected;
    }

    /** Returns once it hears, or could not at the first try. */
    void start() {
        Thread listening = Thread.ofPlatform().daemon().name("signals-receiver").unstarted(this::work);
        thread = listening;
        listening.start();
        try {
            if (!tried.await(FIRST_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The database takes its time to let this node hear the others");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWanted() {
        return Thread.currentThread().equals(thread);
    }

    private void work() {
        Duration pause = FIRST_PAUSE;
        boolean missedSome = false;
        while (isWanted()) {
            try (Connection connection = unpooled.getConnection()) {
                current = connection;
                listen(connection);
                LOG.info("Listening to the other nodes");
                pause = FIRST_PAUSE;
                connected.accept(missedSome);
                tried.countDown();
                while (isWanted()) {
                    hear(connection);
                }
            } catch (SQLException | RuntimeException cut) {
                if (!isWanted()) {
                    return;
                }
                LOG.warn("Cannot hear the other nodes, polling meanwhile: {}", cut.getMessage());
                missedSome = true;
                tried.countDown();
                if (!slept(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Sender.CHANNEL);
        }
    }

    /** Waits for some, and asks after a silence whether it is one of the network's. */
    private void hear(Connection connection) throws SQLException {
        PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications(SILENCE);
        if (notifications == null || notifications.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            return;
        }
        for (PGNotification notification : notifications) {
            Message.parse(notification.getParameter())
                    .ifPresentOrElse(heard, () -> LOG.debug("Ignored a signal that is none of ours"));
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    @Override
    public void close() {
        Thread listening = thread;
        thread = null;
        Connection open = current;
        if (listening == null) {
            return;
        }
        try {
            if (open != null) {
                // The one way to end a wait for bytes.
                open.abort(Runnable::run);
            }
            listening.interrupt();
            listening.join(LAST_WORDS);
        } catch (SQLException closed) {
            LOG.debug("The connection was closed already", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
