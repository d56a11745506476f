package dev.grader.signals;

/** Hears what was sent, here or by another process of the installation. Thread-safe; must return at once. */
@FunctionalInterface
public interface SignalListener {
    /**
     * Is told of one signal.
     *
     * @param job the id of the job it is about; empty where it is about none, or about any: then signals were lost, and it is time to look
     */
    void heard(Signal signal, String job);
}
