package dev.grader.sandbox.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the beginning of what a command in a container prints, standard error included. docker-java calls it on a thread of its own. */
final class ExecOutput implements ResultCallback<Frame> {
    private static final int BOUND = 1 << 19;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    /** Returns whether the command has ended in time. */
    boolean await(Duration patience) throws InterruptedException {
        return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why the engine did not run it, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void onStart(Closeable opened) {}

    @Override
    public synchronized void onNext(Frame frame) {
        byte[] payload = frame.getPayload();
        kept.write(payload, 0, Math.min(payload.length, BOUND - kept.size()));
    }

    @Override
    public void onError(Throwable throwable) {
        failure = throwable;
        over.countDown();
    }

    @Override
    public void onComplete() {
        over.countDown();
    }

    @Override
    public void close() {
        over.countDown();
    }
}
