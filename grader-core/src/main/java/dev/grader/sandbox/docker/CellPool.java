package dev.grader.sandbox.docker;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.RecyclingCause;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.sandbox.docker.PooledCell.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cells of one examiner's life: so many are kept warm, and each that goes is replaced in the background. Thread-safe.
 *
 * <p>INVARIANT: {@code cells} holds every cell that is starting, idle or leased, never more than the settings want; {@code idle}
 * holds exactly those in state IDLE. Nothing slow is done under the lock.
 */
final class CellPool {
    private static final Logger log = LoggerFactory.getLogger(CellPool.class);

    private final SandboxSettings settings;
    private final SandboxListener listener;
    private final CellStarter starter;
    private final Crew crew;
    private final Examiner examiner;
    private final String image;
    private final String prefix;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Map<String, PooledCell> cells = new LinkedHashMap<>();
    private final Deque<PooledCell> idle = new ArrayDeque<>();
    private int made;
    private boolean resting;
    private boolean closed;
    private @Nullable String trouble;

    CellPool(
            SandboxSettings settings,
            SandboxListener listener,
            CellMaker maker,
            Crew crew,
            Examiner examiner,
            String image,
            String prefix) {
        this.settings = settings;
        this.listener = listener;
        this.starter = new CellStarter(maker, crew, this, settings.startPatience());
        this.crew = crew;
        this.examiner = examiner;
        this.image = image;
        this.prefix = prefix;
    }

    Examiner examiner() {
        return examiner;
    }

    String image() {
        return image;
    }

    /** Starts cells until there are as many as wanted. */
    void fill() {
        lock.lock();
        try {
            while (!closed && !resting && cells.size() < settings.cells()) {
                PooledCell cell = new PooledCell(prefix + "-" + ++made);
                cells.put(cell.name, cell);
                starter.start(cell);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes an idle cell, waiting until {@code end} of {@link System#nanoTime}. Empty when the pool is closed or the time is up. */
    Optional<Cell> lease(long end) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && idle.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                changed.awaitNanos(left);
            }
            if (closed) {
                return Optional.empty();
            }
            PooledCell cell = idle.pop();
            cell.state = State.LEASED;
            return Optional.of(new LeasedCell(this, cell));
        } finally {
            lock.unlock();
        }
    }

    /** Ends a lease: the cell becomes idle again, or is thrown away. */
    void release(PooledCell cell, boolean fit) {
        lock.lock();
        try {
            cell.jobs++;
            if (cell.doomed) {
                recycle(cell, RecyclingCause.DIED);
            } else if (!fit) {
                recycle(cell, RecyclingCause.UNFIT);
            } else if (cell.jobs >= settings.recycleAfter()) {
                recycle(cell, RecyclingCause.WORN);
            } else if (closed) {
                discard(cell);
            } else {
                cell.state = State.IDLE;
                idle.push(cell);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A warden has reported. */
    void up(CellUp event) {
        lock.lock();
        try {
            PooledCell cell = cells.get(event.cell());
            if (cell != null && cell.state == State.STARTING) {
                cell.python = event.python();
                cell.state = State.IDLE;
                idle.push(cell);
                trouble = null;
                backoff.succeeded();
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A warden is gone. The job on it, if any, is told by the examiner. */
    void down(CellDown event) {
        lock.lock();
        try {
            PooledCell cell = cells.get(event.cell());
            if (cell == null) {
                return;
            }
            if (cell.state == State.LEASED) {
                cell.doomed = true;
            } else {
                log.warn("The cell {} went down while nobody used it: {}", cell.name, event.reason());
                recycle(cell, RecyclingCause.DIED);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lends and starts no more. What is left of the containers is the caller's to remove. */
    void close() {
        lock.lock();
        try {
            closed = true;
            idle.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    SandboxStatus status() {
        lock.lock();
        try {
            int leased = (int) cells.values().stream()
                    .filter(cell -> cell.state == State.LEASED)
                    .count();
            return new SandboxStatus(settings.cells(), idle.size(), leased, true, trouble);
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes note of a cell's container; says whether the cell is still wanted. */
    boolean keep(PooledCell cell, String container) {
        lock.lock();
        try {
            cell.container = container;
            return !closed && cell.state != State.GONE;
        } finally {
            lock.unlock();
        }
    }

    boolean isStarting(PooledCell cell) {
        lock.lock();
        try {
            return cell.state == State.STARTING;
        } finally {
            lock.unlock();
        }
    }

    /** Throws a cell away that never came up, and waits a while before the next. */
    void fail(PooledCell cell, String why) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            log.warn("{}", why);
            trouble = why;
            resting = true;
            recycle(cell, RecyclingCause.UNSTARTED);
        } finally {
            lock.unlock();
        }
        crew.later(backoff.failed(), this::resume);
    }

    private void resume() {
        lock.lock();
        try {
            resting = false;
            fill();
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock. */
    private void recycle(PooledCell cell, RecyclingCause cause) {
        if (!closed && cell.state != State.GONE) {
            listener.cellRecycled(cause);
        }
        discard(cell);
    }

    /** Under the lock. */
    private void discard(PooledCell cell) {
        if (cell.state == State.GONE) {
            return;
        }
        cell.state = State.GONE;
        idle.remove(cell);
        cells.remove(cell.name);
        starter.remove(cell);
        fill();
    }
}
