package dev.grader.signals.postgres;

import dev.grader.signals.LocalSignals;
import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import dev.grader.signals.Signals;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells this process at once, on the sender's thread, and the others through the database, on threads of its own. Thread-safe.
 *
 * <p>What cannot be sent is kept until it can. A signal is lost where a process does not hear for a while, or more wait to be sent than are
 * kept. Whoever lost some is told of the same about no job in particular, so that it looks. What a process has not sent when it dies nobody
 * is told: that work waits, or has ended, is found by looking every now and then.
 */
public class PostgresSignals implements Signals, AutoCloseable {
    private final LocalSignals here = new LocalSignals();
    private final UUID self = UUID.randomUUID();
    private final Sender sender;
    private final Receiver receiver;

    /**
     * Neither tells nor hears others before it is started.
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

    private void look(boolean missedSome) {
        here.send(Signal.WORK, "");
        here.send(Signal.ENDED, "");
        if (missedSome) {
            here.send(Signal.CANCELLED, "");
            here.send(Signal.CHALLENGES, "");
        }
    }

    /** Returns once it hears the others, or could not at the first try: then it goes on trying. To be called once. */
    public void start() {
        sender.start();
        receiver.start();
    }

    /** Sends what waits, within a moment. */
    @Override
    public void close() {
        receiver.close();
        sender.close();
    }
}
