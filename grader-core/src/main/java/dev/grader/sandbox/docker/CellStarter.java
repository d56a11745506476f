package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the containers of a pool's cells, watches them until they have reported, and removes them. Thread-safe. */
final class CellStarter {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(CellStarter.class);

    private final CellMaker maker;
    private final Crew crew;
    private final CellPool pool;
    private final Duration patience;

    /** @param patience how long a cell may take to report */
    CellStarter(CellMaker maker, Crew crew, CellPool pool, Duration patience) {
        this.maker = maker;
        this.crew = crew;
        this.pool = pool;
        this.patience = patience;
    }

    /** Starts a cell in the background. It is the pool that hears when it is up; here only what goes wrong is seen. */
    void start(PooledCell cell) {
        crew.soon(() -> {
            if (pool.isClosed()) {
                return;
            }
            try {
                String container = maker.start(cell.name);
                if (pool.keep(cell, container)) {
                    long end = System.nanoTime() + patience.toNanos();
                    crew.later(LOOK_EVERY, () -> look(cell, container, end));
                } else {
                    maker.remove(container);
                }
            } catch (SandboxException e) {
                pool.fail(cell, "A cell could not be started: " + e.getMessage());
            }
        });
    }

    /** Removes what a cell's container is, in the background. */
    void remove(PooledCell cell) {
        String container = cell.container;
        if (container == null) {
            return;
        }
        crew.soon(() -> {
            try {
                maker.remove(container);
            } catch (SandboxException e) {
                log.warn("A used cell stays until the sandbox closes: {}", e.getMessage());
            }
        });
    }

    /** A warden that never comes up says nothing, so its container is looked at until it does. */
    private void look(PooledCell cell, String container, long end) {
        if (!pool.isStarting(cell)) {
            return;
        }
        Optional<String> epitaph = maker.epitaph(container);
        if (epitaph.isPresent()) {
            pool.fail(cell, "The cell " + cell.name + " was gone before it reported: " + epitaph.get() + ".");
        } else if (System.nanoTime() >= end) {
            pool.fail(cell, "The cell " + cell.name + " did not report within " + patience.toSeconds() + " s.");
        } else {
            crew.later(LOOK_EVERY, () -> look(cell, container, end));
        }
    }
}
