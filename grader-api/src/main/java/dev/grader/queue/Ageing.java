package dev.grader.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets what has waited long come before everything newer, so that nothing waits for ever behind those that are always served first: a
 * regrade in a service that is never idle, say. Only a few at a time, the oldest first: a tenant's ten thousand jobs that have grown old
 * together delay another's one by those few alone. Where several processes do it, they lift the same. Thread-safe.
 */
public class Ageing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Ageing.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** Looked at for the oldest that wait: those that are worked on are among them. */
    private static final int LOOKED_AT = 200;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Duration patience;
    private final int atOnce;
    private volatile @Nullable ScheduledExecutorService timer;

    /**
     * Of one queue.
     *
     * @param patience how long a job waits, since it was due last, before it is lifted
     * @param atOnce how many may be lifted and not yet begun
     */
    public Ageing(JdbcClient database, InstantSource clock, Duration patience, int atOnce) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.atOnce = atOnce;
    }

    /** Lifts the oldest that wait; says how many were lifted. */
    int lift() {
        List<Waiting> oldest = database.sql("""
                        select task_name, task_instance, picked, priority from scheduled_tasks
                        where execution_time <= :since order by execution_time limit :most
                        """)
                .param("since", Timestamp.from(clock.instant().minus(patience)))
                .param("most", LOOKED_AT)
                .query((row, number) -> new Waiting(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getBoolean("picked"),
                        row.getInt("priority")))
                .list();
        return oldest.stream()
                .filter(job -> !job.picked())
                .limit(atOnce)
                .filter(job -> job.priority() < Turn.AGED)
                .mapToInt(this::lift)
                .sum();
    }

    private int lift(Waiting job) {
        return database.sql("""
                        update scheduled_tasks set priority = :aged
                        where task_name = :task and task_instance = :id and picked = :picked
                        """)
                .param("aged", Turn.AGED)
                .param("task", job.task())
                .param("id", job.id())
                .param("picked", false)
                .update();
    }

    private void liftOrTryLater() {
        try {
            int lifted = lift();
            if (lifted > 0) {
                LOG.debug("Lifted {} jobs that waited longer than {}", lifted, patience);
            }
        } catch (RuntimeException away) {
            LOG.warn("Jobs that wait long could not be lifted, and will be later", away);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ageing").factory());
        ScheduledFuture<?> unused = started.scheduleWithFixedDelay(
                this::liftOrTryLater, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private record Waiting(String task, String id, boolean picked, int priority) {}
}
