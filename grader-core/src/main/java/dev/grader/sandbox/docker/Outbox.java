package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.stream.FrameSink;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written to a container's standard input: docker-java wants a stream to read from, callers want to hand over
 * frames. Holds at most {@link #CAPACITY} bytes beyond one frame. Once closed it ends, which is what lets docker-java's writing
 * thread end too. Thread-safe.
 */
final class Outbox extends InputStream implements FrameSink {
    static final int CAPACITY = 32 << 20;

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private long waiting;
    private int read;
    private boolean closed;

    /** @param patience how long a frame may wait for room */
    Outbox(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void send(byte[] frame) throws SandboxException, InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && waiting > CAPACITY) {
                if (nanos <= 0) {
                    throw new SandboxException("The examiner has read nothing for " + patience.toSeconds() + " s.");
                }
                nanos = changed.awaitNanos(nanos);
            }
            if (closed) {
                throw new SandboxException("The stream to the examiner is closed.");
            }
            frames.add(frame);
            waiting += frame.length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            while (!closed && frames.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            byte[] frame = frames.peek();
            if (closed || frame == null) {
                return -1;
            }
            int taken = Math.min(length, frame.length - read);
            System.arraycopy(frame, read, target, offset, taken);
            read += taken;
            waiting -= taken;
            if (read == frame.length) {
                frames.remove();
                read = 0;
            }
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            frames.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
