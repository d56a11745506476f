package dev.grader.bench.subject;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be stopped and removed however a run ends: closed in reverse order, by its end or by Ctrl-C. Thread-safe. */
public final class Cleanup implements AutoCloseable {
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean closed;

    /** Something to be done at the end. It may be done already by then. */
    @FunctionalInterface
    public interface Step {
        void run();
    }

    /** A cleanup that is also done when the JVM is asked to end. */
    public static Cleanup atExit() {
        Cleanup cleanup = new Cleanup();
        Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close, "cleanup"));
        return cleanup;
    }

    /** Remembers it, or does it at once where all else is done already: what was started while Ctrl-C was obeyed. */
    public synchronized void add(Step step) {
        steps.push(step);
        if (closed) {
            close();
        }
    }

    /** Does all, although some may fail. A second time it does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException failed) {
                System.err.println("bench: something could not be removed: " + failed.getMessage());
            }
        }
    }
}
