package dev.grader.signals;

/** Sends signals to every process of the installation, this one included. Thread-safe. */
public interface Signals {
    /**
     * Sends it: to be called once what it tells of is committed. Never fails: a signal that is lost costs a moment, no more.
     *
     * @param job the id of the job it is about, empty where it is about none
     */
    void send(Signal signal, String job);

    /** The same for the other processes alone; nothing where there are none. */
    void sendToOthers(Signal signal, String job);

    /** Has the listener told of every signal from now on. */
    void listen(SignalListener listener);
}
