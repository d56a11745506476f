package dev.grader.shutdown;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when stopping takes longer than it may, whatever hangs: an engine that does not answer, a database that is gone.
 * What was running is handed back at the next start, or by other nodes; what is left on the engine is cleared away then.
 */
public final class LastResort {
    /** The exit status of a process that was ended so; one that stopped in time has that of SIGTERM, 143. */
    public static final int STATUS = 75;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private LastResort() {}

    /** Counts from the moment at which the process is asked to end, and does nothing before. */
    public static void after(Duration total) {
        // The hook itself must return at once, for the process ends only when all hooks have.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> Thread.ofPlatform().daemon().name("last-resort").start(() -> haltAfter(total)),
                        "shutdown-clock"));
    }

    private static void haltAfter(Duration total) {
        try {
            Thread.sleep(total);
            LOG.error(
                    "Not stopped within {} s: the process ends as it is, and what it leaves is cleared away at its next start",
                    total.toSeconds());
            Runtime.getRuntime().halt(STATUS);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
