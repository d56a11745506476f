package dev.grader.sandbox.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.stream.FrameSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standard streams of one container. docker-java calls the callback's methods on a thread of its own, one at a time, and reuses
 * its buffer, so bytes are consumed before the call returns.
 */
final class Attachment implements ResultCallback<Frame> {
    private static final Logger log = LoggerFactory.getLogger(Attachment.class);

    private final Outbox outbox = new Outbox(Duration.ofSeconds(30));
    private final CountDownLatch attached = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private final LogLines errors = new LogLines(line -> log.info("examiner: {}", line));
    private final Runnable ended;
    private volatile Consumer<byte[]> output = bytes -> {};
    private volatile @Nullable Closeable stream;
    private volatile @Nullable Throwable failure;

    /** @param ended run once, when the streams are over for whatever reason */
    Attachment(Runnable ended) {
        this.ended = ended;
    }

    /** Where what the container writes to its standard output goes. To be set before the container starts. */
    void onOutput(Consumer<byte[]> consumer) {
        output = consumer;
    }

    FrameSink sink() {
        return outbox;
    }

    InputStream input() {
        return outbox;
    }

    void awaitAttached(Duration patience) throws SandboxException, InterruptedException {
        boolean answered = attached.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        Throwable broken = failure;
        if (!answered || broken != null) {
            close();
            throw new SandboxException("The Docker engine did not attach to the examiner's container"
                    + (broken == null ? " in time." : ": " + broken.getMessage()));
        }
    }

    @Override
    public void onStart(Closeable opened) {
        stream = opened;
        attached.countDown();
    }

    @Override
    public void onNext(Frame frame) {
        if (frame.getStreamType() == StreamType.STDERR) {
            errors.add(frame.getPayload());
        } else {
            output.accept(frame.getPayload());
        }
    }

    @Override
    public void onError(Throwable throwable) {
        if (!over.get()) {
            failure = throwable;
            log.debug("The examiner's streams broke.", throwable);
        }
        close();
    }

    @Override
    public void onComplete() {
        close();
    }

    @Override
    public void close() {
        attached.countDown();
        // The input ends before the connection does: docker-java's writing thread would wait on it for ever.
        outbox.close();
        if (!over.compareAndSet(false, true)) {
            return;
        }
        Closeable open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.debug("The examiner's streams did not close cleanly.", e);
            }
        }
        ended.run();
    }
}
