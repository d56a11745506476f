package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what dead processes of the same owner left on the engine. A thing is left over when the process named on it does not
 * run on this host, or runs but was started at another time. What carries another owner's name is not touched: that process may
 * live on another host, or in another container, which nothing here can see.
 */
final class Reaper {
    /** The start of a process is reckoned from the boot's, whose figure may move a little from reading to reading. */
    private static final long SAME_START_MILLIS = 2_000;

    private static final Logger log = LoggerFactory.getLogger(Reaper.class);

    private final Engine engine;
    private final Labels self;

    Reaper(Engine engine, Labels self) {
        this.engine = engine;
        this.self = self;
    }

    /** Removes every left-over container, then every left-over volume. */
    void reap() throws SandboxException {
        for (Engine.Labelled container : engine.containers(Map.of(Labels.OWNER, self.owner()))) {
            if (isLeftOver(container.labels())) {
                log.info("Removing the container {}, left by a process that is gone.", container.id());
                engine.removeContainer(container.id());
            }
        }
        for (Engine.Labelled volume : engine.volumes(Map.of(Labels.OWNER, self.owner()))) {
            if (isLeftOver(volume.labels())) {
                log.info("Removing the volume {}, left by a process that is gone.", volume.id());
                engine.removeVolume(volume.id());
            }
        }
    }

    private boolean isLeftOver(Map<String, String> labels) {
        return isLeftOver(
                labels,
                self,
                pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(Labels::startOf));
    }

    /**
     * Decides by the labels of one thing.
     *
     * @param startOfProcess when a live process of this host was started, by pid
     */
    static boolean isLeftOver(Map<String, String> labels, Labels self, LongFunction<Optional<Long>> startOfProcess) {
        if (!self.owner().equals(labels.get(Labels.OWNER))) {
            return false;
        }
        long process = number(labels.get(Labels.PROCESS));
        long started = number(labels.get(Labels.STARTED));
        if (process == self.process()) {
            return started != self.started();
        }
        return startOfProcess
                .apply(process)
                .map(running -> Math.abs(running - started) > SAME_START_MILLIS)
                .orElse(true);
    }

    private static long number(@org.jspecify.annotations.Nullable String label) {
        try {
            return label == null ? -1 : Long.parseLong(label);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
