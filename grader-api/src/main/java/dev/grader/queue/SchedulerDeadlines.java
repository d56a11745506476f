package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.grader.assessments.Deadlines;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines as tasks in db-scheduler's table, written on the connection of the running transaction. Whichever process takes one calls; one
 * that fails or dies is called again. Thread-safe.
 */
public class SchedulerDeadlines implements Deadlines {
    static final String TASK = "deadline";

    /** Above all grading: it is short, and behind a queue that never empties it would come too late. */
    private static final int PRIORITY = 32_000;

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final InstantSource clock;

    /** @param clock the scheduler's */
    public SchedulerDeadlines(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void set(String invitation, Duration in) {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:task, :id, :then, :picked, 1, :priority)
                        """)
                .param("task", TASK)
                .param("id", invitation)
                .param("then", Timestamp.from(clock.instant().plus(in)))
                .param("picked", false)
                .param("priority", PRIORITY)
                .update();
    }

    /**
     * The task to give the scheduler; its instances carry an invitation's id and no data.
     *
     * @param timeOver ends what is over; returns after which time to call again, where it is not over yet
     */
    public static Task<Void> task(Function<String, Optional<Duration>> timeOver) {
        return Tasks.custom(TASK, Void.class)
                .defaultPriority(PRIORITY)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAILURE)))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
                .execute((instance, context) -> {
                    // The scheduler's clock and the service's differ: the latter decides.
                    Optional<Duration> rest = timeOver.apply(instance.getId());
                    return rest.isEmpty()
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(rest.get()));
                });
    }
}
