package dev.grader.signals.postgres;

import dev.grader.signals.LocalSignals;
import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import dev.grader.signals.Signals;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells this process at once, on the sender's thread, and the others through the database, on threads of its own. Thread-safe.
 *
 * <p>A signal is lost where the database is away, or more are sent than can be told. Whoever lost some is told {@link Signal#WORK} and
 * {@link Signal#ENDED} about no job in particular once it hears again, so that it looks.
 */
public class PostgresSignals implements Signals, SmartLifecycle {
    private final LocalSignals here = new LocalSignals();
    private final UUID self = UUID.randomUUID();
    private final Sender sender;
    private final Receiver receiver;
    private volatile boolean running;

    /**
     * Starts with the context.
     *
     * @param unpooled of PostgreSQL's driver: one connection of it is kept for listening
     * @param database for sending
     */
    public PostgresSignals(DataSource unpooled, JdbcClient database) {
        this.sender = new Sender(database);
        this.receiver = new Receiver(unpooled, this::heard, this::look);
    }

    @Override
    public void send(Signal signal, String job) {
        here.send(signal, job);
        sendToOthers(signal, job);
    }

    @Override
    public void sendToOthers(Signal signal, String job) {
        sender.add(new Message(self, signal, job));
    }

    @Override
    public void listen(SignalListener listener) {
        here.listen(listener);
    }

    private void heard(Message message) {
        // What this process sent it has heard already.
        if (!message.sender().equals(self)) {
            here.send(message.signal(), message.job());
        }
    }

    private void look() {
        here.send(Signal.WORK, "");
        here.send(Signal.ENDED, "");
    }

    @Override
    public void start() {
        running = true;
        sender.start();
        receiver.start();
    }

    @Override
    public void stop() {
        running = false;
        receiver.close();
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Among the first to start and the last to stop: what ends while the service stops is told too. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
