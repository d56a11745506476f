package dev.grader.queue;

import dev.grader.submissions.Work;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands back, at the start, what a process that died was working on, instead of waiting until its heartbeats are missed. A death
 * counts as a failure, so that a submission which kills the service is given up in the end, and waits as after any other, so that what
 * was graded beside it does not die with it again.
 */
public class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JdbcClient database;
    private final InstantSource clock;
    private final List<Work> works;
    private final TransactionOperations transactions;

    public Recovery(JdbcClient database, InstantSource clock, List<Work> works, TransactionOperations transactions) {
        this.database = database;
        this.clock = clock;
        this.works = List.copyOf(works);
        this.transactions = transactions;
    }

    /**
     * All there is: right only where no other process can be at work on the same database. What is due later than it can be, since the
     * clock was set back meanwhile, is made due when it can be at the latest.
     */
    public void handBackAll() {
        transactions.executeWithoutResult(transaction -> {
            bringNearer();
            List<Dead> dead = dead("");
            dead.forEach(this::handBack);
            int jobs = works.stream().mapToInt(Work::giveBackAll).sum();
            tell(Math.max(dead.size(), jobs));
        });
    }

    /**
     * What an earlier process of one node left: others may be at work on the rest.
     *
     * @param node the name of its scheduler, which no process but this one has
     */
    public void handBackOf(String node) {
        transactions.executeWithoutResult(transaction -> {
            List<Dead> dead = dead(node);
            for (Dead task : dead) {
                handBack(task);
                works.forEach(work -> work.giveBack(task.id()));
            }
            tell(dead.size());
        });
    }

    private void bringNearer() {
        int jobs = database.sql("""
                        update scheduled_tasks set execution_time = :latest
                        where task_name in (:tasks) and picked = :picked and execution_time > :latest
                        """)
                .param("latest", Timestamp.from(clock.instant().plus(Backoff.longest())))
                .param("tasks", GradingJob.TASKS)
                .param("picked", false)
                .update();
        if (jobs > 0) {
            LOG.warn(
                    "The clock was set back while the service was stopped: {} jobs would have been due too late", jobs);
        }
    }

    /** What a node holds; of an empty name, what anybody does. */
    private List<Dead> dead(String node) {
        return database.sql("""
                        select task_name, task_instance, coalesce(consecutive_failures, 0) as failures
                        from scheduled_tasks where picked = :picked and (:node = '' or picked_by = :node)
                        """)
                .param("picked", true)
                .param("node", node)
                .query((row, number) ->
                        new Dead(row.getString("task_name"), row.getString("task_instance"), row.getInt("failures")))
                .list();
    }

    private void handBack(Dead task) {
        database.sql("""
                        update scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                            consecutive_failures = :failures, execution_time = :then
                        where task_name = :task and task_instance = :id
                        """)
                .param("failures", task.failures() + 1)
                .param("then", Timestamp.from(clock.instant().plus(Backoff.after(task.failures()))))
                .param("task", task.name())
                .param("id", task.id())
                .update();
    }

    private static void tell(int jobs) {
        if (jobs > 0) {
            LOG.info("Handed back {} jobs that an earlier process left unfinished", jobs);
        }
    }

    private record Dead(String name, String id, int failures) {}
}
