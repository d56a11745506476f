package dev.grader.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.grader.submissions.JobQueue;
import java.time.Clock;

/** Adds tasks to db-scheduler's table, on the connection of the running transaction. Thread-safe. */
public class SchedulerQueue implements JobQueue {
    /** Fits a smallint. Fair between tenants: whoever has more waiting comes later. */
    private static final int HIGHEST_PRIORITY = 30_000;

    private final Scheduler scheduler;
    private final Clock clock;

    public SchedulerQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void add(String submission, long unfinished) {
        int priority = (int) Math.max(0, HIGHEST_PRIORITY - unfinished);
        var task = new TaskInstance.Builder<Void>(GradingJob.TASK, submission)
                .priority(priority)
                .build();
        scheduler.schedule(task, clock.instant());
    }

    @Override
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }
}
