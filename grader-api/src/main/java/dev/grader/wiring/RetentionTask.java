package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.keeping.Retention;

/** Retention, every hour. */
final class RetentionTask {
    static final String NAME = "retention";

    private RetentionTask() {}

    static Task<Void> of(Retention retention) {
        return HousekeepingTask.of(NAME, retention::round);
    }
}
