package dev.grader.sandbox.docker;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.SandboxStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox on a Docker engine. Keeps one {@link Household} alive: when its examiner breaks, the household is removed and another
 * is made, after a growing pause while that keeps failing.
 */
public final class DockerSandbox implements Sandbox {
    private static final Duration SWEEP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final int MISSED_PINGS = 3;
    private static final int MOST_HANDS = 4;
    private static final int ID_BYTES = 6;

    private static final Logger log = LoggerFactory.getLogger(DockerSandbox.class);

    private final Engine engine;
    private final SandboxSettings settings;
    private final Labels labels;
    private final String cellImage;
    private final Crew crew;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Household household;
    /** The one that is being made, so that closing need not wait for it. */
    private @Nullable Household coming;

    private @Nullable String trouble = "The sandbox is starting.";
    private boolean closed;
    private int made;

    private DockerSandbox(Engine engine, SandboxSettings settings, Labels labels, String cellImage) {
        this.engine = engine;
        this.settings = settings;
        this.labels = labels;
        this.cellImage = cellImage;
        this.crew = new Crew(Math.min(MOST_HANDS, settings.cells()) + 1);
    }

    /**
     * Makes sure of an engine and the images, removes what dead processes of the same owner left, and starts examiner and cells in the
     * background.
     *
     * @throws SandboxException when no engine answers or an image is missing
     */
    public static DockerSandbox open(SandboxSettings settings) throws SandboxException {
        Engine engine = Engine.connect();
        try {
            engine.imageDigest(settings.examinerImage());
            String cellImage = engine.imageDigest(settings.cellImage());
            byte[] id = new byte[ID_BYTES];
            new SecureRandom().nextBytes(id);
            Labels labels = Labels.ofThisProcess(HexFormat.of().formatHex(id), settings.owner());
            new Reaper(engine, labels).reap();
            DockerSandbox sandbox = new DockerSandbox(engine, settings, labels, cellImage);
            sandbox.crew.later(Duration.ZERO, sandbox::settle);
            return sandbox;
        } catch (SandboxException e) {
            engine.close();
            throw e;
        }
    }

    /** The id that every container and volume of this sandbox carries as the label {@code dev.grader.instance}. */
    public String instance() {
        return labels.instance();
    }

    @Override
    public Cell lease() throws SandboxException, InterruptedException {
        long end = System.nanoTime() + settings.leasePatience().toNanos();
        while (true) {
            Optional<Cell> cell = awaitHousehold(end).pool().lease(end);
            if (cell.isPresent()) {
                return cell.get();
            }
            if (System.nanoTime() >= end) {
                throw none();
            }
        }
    }

    @Override
    public Examiner examiner() throws SandboxException, InterruptedException {
        return awaitHousehold(System.nanoTime() + settings.leasePatience().toNanos())
                .conversation();
    }

    @Override
    public CellCapacity capacity() {
        return new CellCapacity(settings.cellMemoryBytes(), settings.cellProcesses());
    }

    private Household awaitHousehold(long end) throws SandboxException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Household current = household;
                if (closed) {
                    throw new SandboxException("The sandbox is closed.");
                }
                if (current != null && !current.hasEnded()) {
                    return current;
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw none();
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private SandboxException none() {
        SandboxStatus status = status();
        String why = status.trouble() == null ? "all " + status.leased() + " are at work" : status.trouble();
        return new SandboxException(
                "No cell became free within " + settings.leasePatience().toSeconds() + " s: " + why);
    }

    @Override
    public SandboxStatus status() {
        lock.lock();
        try {
            Household current = household;
            return current == null
                    ? new SandboxStatus(settings.cells(), 0, 0, false, trouble)
                    : new SandboxStatus(
                            settings.cells(),
                            current.pool().idle(),
                            current.pool().leased(),
                            true,
                            current.pool().trouble());
        } finally {
            lock.unlock();
        }
    }

    /** Makes a household, on the keeper's thread; on failure, tries again later. */
    private void settle() {
        Household next = new Household(
                engine,
                settings,
                labels,
                "grader-" + labels.instance() + "-" + ++made,
                cellImage,
                crew,
                this::householdEnded);
        if (!expect(next)) {
            return;
        }
        try {
            next.start();
            become(next, null);
            crew.later(PING_EVERY, () -> ping(next, 0));
            // It may have ended before it was ours, and then nobody replaced it.
            replaceIfEnded();
        } catch (SandboxException e) {
            log.warn("The examiner could not be started: {}", e.getMessage());
            become(null, e.getMessage());
            clearAway(next);
            crew.later(backoff.failed(), this::settle);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the keeper.", e);
        }
    }

    /** Returns whether there is any use for it. */
    private boolean expect(Household next) {
        lock.lock();
        try {
            coming = next;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Household current() {
        lock.lock();
        try {
            return household;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Household last() {
        lock.lock();
        try {
            return coming;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether it was open until now. */
    private boolean markClosed() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            household = null;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void become(@Nullable Household next, @Nullable String why) {
        lock.lock();
        try {
            household = closed ? null : next;
            trouble = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Called once by every household, on whatever thread saw it end; one that never became ours is cleared away by its maker. */
    private void householdEnded() {
        crew.later(Duration.ZERO, this::replaceIfEnded);
    }

    private void replaceIfEnded() {
        Household current = current();
        if (current != null && current.hasEnded()) {
            log.warn("The examiner is replaced. {}", current.end());
            become(null, current.end());
            clearAway(current);
            crew.later(backoff.failed(), this::settle);
        }
    }

    private void ping(Household current, int missed) {
        if (current.hasEnded()) {
            return;
        }
        int misses = current.conversation().answersPings() ? 0 : missed + 1;
        if (misses >= MISSED_PINGS) {
            current.abandon("The examiner has not answered for "
                    + PING_EVERY.multipliedBy(MISSED_PINGS).toSeconds() + " s.");
        } else {
            backoff.succeeded();
            crew.later(PING_EVERY, () -> ping(current, misses));
        }
    }

    private void clearAway(Household old) {
        old.abandon("The examiner is being replaced.");
        try {
            new Leavings(engine).sweep(Map.of(Labels.HOUSEHOLD, old.name()), SWEEP_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (!markClosed()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        Household last = last();
        if (last != null) {
            last.abandon("The sandbox is closing.");
        }
        crew.close();
        try {
            new Leavings(engine).sweep(Map.of(Labels.INSTANCE, labels.instance()), SWEEP_PATIENCE);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        engine.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
