package dev.grader.webhooks.delivery;

import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that what is due is sent: looks once a second, and at once when something has ended or a message was taken. Any number of nodes
 * may do so beside each other. Thread-safe.
 */
public class Dispatcher implements SignalListener, SmartLifecycle {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /** For messages under way when the service stops: those that need longer are cut off, and sent again by whoever comes next. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private static final Duration HANDING_OVER = Duration.ofSeconds(1);
    private static final Duration GIVING_BACK = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Deliveries deliveries;
    private final Courier courier;
    private final Duration kept;
    private final Clock clock;
    private final Slots slots = new Slots();
    private final Semaphore bell = new Semaphore(0);
    private volatile ExecutorService couriers = newCouriers();
    private volatile Thread looking = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;
    private volatile boolean cuttingOff;
    private Instant nextCleaning = Instant.MIN;

    /** @param kept how long what was sent, or given up, stays to be looked at and replayed */
    public Dispatcher(Deliveries deliveries, Courier courier, Duration kept, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.kept = kept;
        this.clock = clock;
    }

    /** Something may be due: it is not waited for the next look. */
    public void wake() {
        bell.release();
    }

    @Override
    public void heard(Signal signal, String job) {
        if (signal == Signal.ENDED || signal == Signal.CANCELLED) {
            wake();
        }
    }

    private void look() {
        boolean away = false;
        while (running) {
            try {
                round();
                clean();
                away = false;
                if (bell.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                // Nothing is lost: it lies in the database, and is looked for again.
                if (away) {
                    LOG.debug("Messages of webhooks still could not be looked for", failed);
                } else {
                    LOG.warn("Messages of webhooks could not be looked for, and will be again every second", failed);
                }
                away = true;
                pause();
            }
        }
    }

    private void round() {
        for (Deliveries.Due due : deliveries.due()) {
            int room = slots.room(due);
            if (room > 0 && running) {
                deliveries.take(due.webhook(), room).forEach(parcel -> send(due, parcel));
            }
        }
    }

    private void send(Deliveries.Due due, Parcel parcel) {
        slots.enter(due);
        couriers.execute(() -> {
            try {
                courier.deliver(parcel, () -> cuttingOff);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "What became of the message {} could not be noted: it is sent again later",
                        parcel.id(),
                        failed);
            } finally {
                slots.leave(due);
                wake();
            }
        });
    }

    private void clean() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCleaning)) {
            nextCleaning = deliveries.forget(now.minus(kept)) ? now : now.plus(BETWEEN_CLEANINGS);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService newCouriers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 0).factory());
    }

    @Override
    public void start() {
        if (couriers.isShutdown()) {
            couriers = newCouriers();
        }
        cuttingOff = false;
        running = true;
        looking = Thread.ofVirtual().name("webhooks").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            // Whoever has just taken some hands them over.
            if (looking.getState() != Thread.State.NEW) {
                boolean unused = looking.join(HANDING_OVER);
            }
            couriers.shutdown();
            if (!couriers.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                cuttingOff = true;
                couriers.shutdownNow();
                boolean unusedToo = couriers.awaitTermination(GIVING_BACK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, whose last requests may end something; before the database. */
    @Override
    public int getPhase() {
        return 0;
    }
}
