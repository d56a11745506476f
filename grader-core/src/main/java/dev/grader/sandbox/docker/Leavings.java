package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes all that carries a certain label, and looks again until nothing does: a container that was being made while the others
 * were removed goes too. The engine is the record of what there is, so nothing is forgotten.
 */
final class Leavings {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int AT_ONCE = 8;

    private static final Logger log = LoggerFactory.getLogger(Leavings.class);

    private final Engine engine;

    Leavings(Engine engine) {
        this.engine = engine;
    }

    /** Removes containers, then volumes. Returns whether nothing is left; tries no longer than {@code patience}. */
    boolean sweep(Map<String, String> labels, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (ExecutorService hands = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("grader-sandbox-sweep-", 0).factory())) {
            Future<Boolean> sweeping = hands.submit(() -> sweepUntil(end, labels, hands));
            try {
                return sweeping.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                log.warn("The sandbox could not remove everything: {}", e.toString());
                hands.shutdownNow();
                return false;
            }
        }
    }

    private boolean sweepUntil(long end, Map<String, String> labels, ExecutorService hands)
            throws InterruptedException {
        while (true) {
            try {
                List<Engine.Labelled> containers = engine.containers(labels);
                List<Future<?>> removals = new ArrayList<>();
                for (Engine.Labelled container : containers.subList(0, Math.min(AT_ONCE, containers.size()))) {
                    removals.add(hands.submit(() -> {
                        engine.removeContainer(container.id());
                        return container;
                    }));
                }
                for (Future<?> removal : removals) {
                    removal.get();
                }
                if (containers.isEmpty()) {
                    List<Engine.Labelled> volumes = engine.volumes(labels);
                    for (Engine.Labelled volume : volumes) {
                        engine.removeVolume(volume.id());
                    }
                    if (volumes.isEmpty()) {
                        return true;
                    }
                }
            } catch (SandboxException | ExecutionException e) {
                log.debug("Another try is needed to remove what is left.", e);
                Thread.sleep(PAUSE);
            }
            if (System.nanoTime() > end) {
                return false;
            }
        }
    }
}
