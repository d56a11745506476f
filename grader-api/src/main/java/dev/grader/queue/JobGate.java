package dev.grader.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Whether this process begins jobs: only while what they are graded in answers, so that an engine that is away costs no job its tries,
 * and never again once the service stops. What runs goes on either way. Thread-safe.
 */
public class JobGate implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(JobGate.class);

    private final Scheduler scheduler;
    private final BooleanSupplier answers;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-gate").factory());
    private boolean open = true;
    private boolean closed;
    private volatile boolean running;

    /** @param answers whether a job could be graded just now; asked often */
    public JobGate(Scheduler scheduler, BooleanSupplier answers) {
        this.scheduler = scheduler;
        this.answers = answers;
    }

    /** Begins no more jobs, for good. */
    public synchronized void close() {
        closed = true;
        looking.shutdown();
        scheduler.pause();
    }

    /** Opens or shuts, as it fits what was found. */
    synchronized void look() {
        boolean wanted = answers.getAsBoolean();
        if (closed || wanted == open) {
            return;
        }
        open = wanted;
        if (open) {
            LOG.info("The sandbox answers: jobs are begun");
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        } else {
            LOG.warn("The sandbox does not answer: no job is begun until it does");
            scheduler.pause();
        }
    }

    private void lookAndGoOn() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.error("Whether the sandbox answers could not be found out", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        // What fails is logged by the task itself.
        var unused = looking.scheduleWithFixedDelay(this::lookAndGoOn, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
