package dev.grader.shutdown;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing that stops. By now readiness says so; from here on nothing new is taken, neither from clients nor from the queue,
 * and after a notice, in which whoever sends requests here learns of it, the web server closes its port. Thread-safe.
 */
public class Closing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Runnable stopBeginning;
    private final Duration notice;
    private volatile boolean running;
    private volatile boolean closing;

    /**
     * @param stopBeginning has no more jobs begun; those that run go on
     * @param notice how long the port stays open
     */
    public Closing(Runnable stopBeginning, Duration notice) {
        this.stopBeginning = stopBeginning;
        this.notice = notice;
    }

    /** Whether the service has been asked to stop. */
    boolean hasBegun() {
        return closing;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        closing = true;
        running = false;
        LOG.info("Stopping: nothing new is taken, and the port closes in {} ms", notice.toMillis());
        stopBeginning.run();
        try {
            Thread.sleep(notice);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which stops next to last. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
