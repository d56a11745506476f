package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one {@link Household} alive: when its examiner breaks, all of it is removed and another is made, after a growing pause
 * while that keeps failing. Thread-safe; the work is done on the crew's keeper, one thing after another.
 */
final class Housekeeper {
    private static final Duration SWEEP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration PING_EVERY = Duration.ofSeconds(10);
    private static final int MISSED_PINGS = 3;

    private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);

    private final Engine engine;
    private final SandboxSettings settings;
    private final Labels labels;
    private final String cellImage;
    private final Crew crew;
    private final SandboxListener listener;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Household household;
    /** The one that was made last, ready or not, so that closing need not wait for it. */
    private @Nullable Household last;

    private @Nullable String trouble = "the sandbox is starting";
    private boolean closed;
    private int made;

    /** @param cellImage the digest of the cells' image */
    Housekeeper(
            Engine engine,
            SandboxSettings settings,
            Labels labels,
            String cellImage,
            Crew crew,
            SandboxListener listener) {
        this.engine = engine;
        this.settings = settings;
        this.labels = labels;
        this.cellImage = cellImage;
        this.crew = crew;
        this.listener = listener;
    }

    void begin() {
        crew.later(Duration.ZERO, this::settle);
    }

    /**
     * The present household, waiting for one until {@code end} of {@link System#nanoTime}; empty when the time is up.
     *
     * @throws SandboxException when there will be none
     */
    Optional<Household> await(long end) throws SandboxException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (closed) {
                    throw new SandboxException("The sandbox is closed.");
                }
                Optional<Household> present = present();
                long left = end - System.nanoTime();
                if (present.isPresent() || left <= 0) {
                    return present;
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The household whose examiner answers, if there is one now. */
    Optional<Household> present() {
        lock.lock();
        try {
            return Optional.ofNullable(household).filter(present -> !present.hasEnded());
        } finally {
            lock.unlock();
        }
    }

    /** Why there is no household, or null. */
    @Nullable
    String trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /** Makes no more households and ends the present one's conversations. Returns whether it was open until now. */
    boolean close() {
        Household ending;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            closed = true;
            household = null;
            ending = last;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (ending != null) {
            ending.abandon("The sandbox is closing.");
        }
        return true;
    }

    private void settle() {
        Household next = new Household(
                engine,
                settings,
                labels,
                "grader-" + labels.instance() + "-" + ++made,
                cellImage,
                crew,
                listener,
                this::someoneEnded);
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
            giveUp(next, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the keeper.", e);
        }
    }

    /** Returns whether there is any use for it. */
    private boolean expect(Household next) {
        lock.lock();
        try {
            last = next;
            return !closed;
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

    private void giveUp(Household broken, String why) {
        if (!isClosed()) {
            log.warn("The examiner is replaced. {}", why);
            listener.examinerReplaced();
            become(null, why);
            clearAway(broken);
            crew.later(backoff.failed(), this::settle);
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Called once by every household, on whatever thread saw it end. */
    private void someoneEnded() {
        crew.later(Duration.ZERO, this::replaceIfEnded);
    }

    private void replaceIfEnded() {
        Household ended;
        lock.lock();
        try {
            ended = household;
        } finally {
            lock.unlock();
        }
        if (ended != null && ended.hasEnded()) {
            giveUp(ended, ended.end());
        }
    }

    private void ping(Household present, int missed) {
        if (present.hasEnded()) {
            return;
        }
        int misses = present.conversation().answersPings() ? 0 : missed + 1;
        if (misses >= MISSED_PINGS) {
            present.abandon("The examiner has not answered for "
                    + PING_EVERY.multipliedBy(MISSED_PINGS).toSeconds() + " s.");
            return;
        }
        if (misses == 0) {
            backoff.succeeded();
        }
        crew.later(PING_EVERY, () -> ping(present, misses));
    }

    private void clearAway(Household old) {
        old.abandon("The examiner is being replaced.");
        try {
            new Leavings(engine).sweep(Map.of(Labels.HOUSEHOLD, old.name()), SWEEP_PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the keeper.", e);
        }
    }
}
