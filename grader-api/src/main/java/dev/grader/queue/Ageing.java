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
 *
 * <p>A job that was lifted counts until it is done: were it forgotten once it is begun, jobs that take longer than the time between two
 * looks would follow it until they held every cell. So three cells in four are left to whose turn it is. A single cell is taken by turns,
 * since it goes on with the next job long before the next look.
 */
public class Ageing implements SmartLifecycle {
    /** How many were lifted and are not done. One number for each half of the index, which begins with whether a job is begun. */
    static final String LIFTED = """
            select (select count(*) from scheduled_tasks where picked = :begun and priority = :aged)
                 + (select count(*) from scheduled_tasks where picked = :waits and priority = :aged)
            """;

    /** In the order in which they fell due. With "picked = false" SQLite would take the index of what is due next, and sort all of it. */
    static final String OLDEST = """
            select task_name, task_instance from scheduled_tasks
            where not picked and priority < :aged and execution_time <= :since
            order by execution_time limit :most
            """;

    private static final Logger LOG = LoggerFactory.getLogger(Ageing.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** One cell in so many may be at work on what was lifted. */
    private static final int SHARE = 4;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Duration patience;
    private final int atOnce;
    private volatile @Nullable ScheduledExecutorService timer;

    /**
     * Of one queue.
     *
     * @param patience how long a job waits, since it was due last, before it is lifted
     * @param cells how many jobs this process works on at once
     */
    public Ageing(JdbcClient database, InstantSource clock, Duration patience, int cells) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.atOnce = Math.max(1, cells / SHARE);
    }

    /** Lifts the oldest that wait, as far as others that were lifted are done; says how many were lifted. */
    int lift() {
        int room = atOnce - lifted();
        return room <= 0 ? 0 : oldest(room).stream().mapToInt(this::lift).sum();
    }

    private int lifted() {
        return database.sql(LIFTED)
                .param("begun", true)
                .param("waits", false)
                .param("aged", Turn.AGED)
                .query(Integer.class)
                .single();
    }

    private List<Waiting> oldest(int most) {
        return database.sql(OLDEST)
                .param("aged", Turn.AGED)
                .param("since", Timestamp.from(clock.instant().minus(patience)))
                .param("most", most)
                .query((row, number) -> new Waiting(row.getString("task_name"), row.getString("task_instance")))
                .list();
    }

    private int lift(Waiting job) {
        return database.sql("""
                        update scheduled_tasks set priority = :aged
                        where task_name = :task and task_instance = :id and not picked and priority < :aged
                        """)
                .param("aged", Turn.AGED)
                .param("task", job.task())
                .param("id", job.id())
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

    private record Waiting(String task, String id) {}
}
