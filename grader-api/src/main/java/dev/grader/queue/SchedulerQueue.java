package dev.grader.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import dev.grader.signals.Signals;
import dev.grader.submissions.JobQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds tasks to db-scheduler's table, on the connection of the running transaction. With statements of its own: the scheduler's
 * look for one of that id first, know no tenant, and fail with errors that nobody else's do. Thread-safe.
 */
public class SchedulerQueue implements JobQueue, SignalListener {
    /**
     * The tenant's last turn, and that of whoever is served next, or last where nobody waits. A job that waits to be tried again holds nothing
     * up.
     */
    private static final String STANDING = """
            select
              (select priority from scheduled_tasks
               where tenant = :tenant and priority between :last and :first order by priority limit 1) as own,
              coalesce(
                (select priority from scheduled_tasks
                 where picked = :waits and priority between :last and :first and execution_time <= :now
                 order by priority desc limit 1),
                (select priority from scheduled_tasks
                 where picked = :begun and priority between :last and :first order by priority limit 1)) as served
            """;

    private final JdbcClient database;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Signals signals;

    public SchedulerQueue(JdbcClient database, Scheduler scheduler, InstantSource clock, Signals signals) {
        this.database = database;
        this.scheduler = scheduler;
        this.clock = clock;
        this.signals = signals;
    }

    @Override
    public void add(String submission, String tenant) {
        add(GradingJob.SUBMISSIONS, submission, tenant, Turn.SUBMISSIONS);
    }

    @Override
    public void addRegrade(String regrade, String tenant) {
        add(GradingJob.REGRADES, regrade, tenant, Turn.REGRADES);
    }

    private void add(String task, String id, String tenant, Turn turn) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority, tenant)
                        values (:task, :id, :now, :picked, 1, :priority, :tenant)
                        """)
                .param("task", task)
                .param("id", id)
                .param("now", now)
                .param("picked", false)
                .param("priority", next(turn, tenant, now))
                .param("tenant", tenant)
                .update();
    }

    private int next(Turn turn, String tenant, Timestamp now) {
        return database.sql(STANDING)
                .param("tenant", tenant)
                .param("waits", false)
                .param("begun", true)
                .param("last", turn.last())
                .param("first", turn.first())
                .param("now", now)
                .query((row, number) -> turn.next(priority(row, "own"), priority(row, "served")))
                .single();
    }

    private static OptionalLong priority(ResultSet row, String column) throws SQLException {
        long priority = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(priority);
    }

    @Override
    public void remove(String job) {
        database.sql("""
                        delete from scheduled_tasks where task_name in (:tasks) and task_instance = :id and picked = :picked
                        """)
                .param("tasks", GradingJob.TASKS)
                .param("id", job)
                .param("picked", false)
                .update();
    }

    @Override
    public long size(String tenant) {
        return database.sql("select count(*) from scheduled_tasks where tenant = :tenant")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    @Override
    public long size() {
        return database.sql("select count(*) from scheduled_tasks where task_name in (:tasks)")
                .param("tasks", GradingJob.TASKS)
                .query(Long.class)
                .single();
    }

    @Override
    public void wake() {
        signals.send(Signal.WORK, "");
    }

    @Override
    public void cancelled(String job) {
        signals.send(Signal.CANCELLED, job);
    }

    /** Looks at the queue at once instead of at the next poll. */
    @Override
    public void heard(Signal signal, String job) {
        if (signal == Signal.WORK) {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
