package dev.grader.signals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of an installation that is one process: listeners are told on the sender's thread. Thread-safe. */
public class LocalSignals implements Signals {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSignals.class);

    private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void send(Signal signal, String job) {
        for (SignalListener listener : listeners) {
            try {
                listener.heard(signal, job);
            } catch (RuntimeException failed) {
                LOG.warn("A listener failed at the signal {} of {}", signal, job, failed);
            }
        }
    }

    @Override
    public void sendToOthers(Signal signal, String job) {}

    @Override
    public void listen(SignalListener listener) {
        listeners.add(listener);
    }
}
