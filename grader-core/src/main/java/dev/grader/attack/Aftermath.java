package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspector;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at a sandbox after an attack, again and again until nothing is left over or patience ends. For one thread. */
final class Aftermath {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Inspector inspector;
    private final int cells;
    private final BooleanSupplier warm;
    private final Duration patience;
    private final Map<String, Integer> wardens = new HashMap<>();
    private @Nullable Inspection before;
    private long lastResidentBytes;

    /**
     * @param cells how many the sandbox is to have
     * @param warm whether every cell has said that it is ready
     * @param patience how long what is being removed may take
     */
    Aftermath(Inspector inspector, int cells, BooleanSupplier warm, Duration patience) {
        this.inspector = inspector;
        this.cells = cells;
        this.warm = warm;
        this.patience = patience;
    }

    /** Takes the present state, once it is at rest, for what belongs there. Returns why it is not at rest. */
    Optional<Finding> begin() throws InterruptedException {
        return look(now -> now, true);
    }

    /** What is not as it was; a single finding says all of it. */
    Optional<Finding> look() throws InterruptedException {
        Inspection first = before;
        return first == null ? begin() : look(now -> first, false);
    }

    /** Of the examiner's processes, when last seen at rest. */
    long residentBytes() {
        return lastResidentBytes;
    }

    private Optional<Finding> look(Function<Inspection, Inspection> beforeThis, boolean keep)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            List<String> found;
            try {
                // Asked first: a cell that gets ready in between is seen as one that was not.
                boolean allWarm = warm.getAsBoolean();
                Inspection now = inspector.inspect();
                found = keep && !allWarm
                        ? List.of("a cell is not ready")
                        : Traces.find(beforeThis.apply(now), now, cells, wardens);
                if (found.isEmpty()) {
                    atRest(now, keep, allWarm);
                    return Optional.empty();
                }
            } catch (SandboxException e) {
                found = List.of(String.valueOf(e.getMessage()));
            }
            if (System.nanoTime() >= end) {
                return Optional.of(new Finding(Kind.HARM, String.join("; ", found)));
            }
            Thread.sleep(PAUSE);
        }
    }

    private void atRest(Inspection now, boolean keep, boolean allWarm) {
        if (keep) {
            before = now;
        }
        for (Container cell : now.cells()) {
            // A warden with a child ready has opened all it ever needs; one that only starts may have a child too.
            if (allWarm && cell.processes().size() > 1) {
                wardens.putIfAbsent(cell.id(), cell.descriptors());
            }
        }
        lastResidentBytes = now.examiners().getFirst().residentBytes();
    }
}
