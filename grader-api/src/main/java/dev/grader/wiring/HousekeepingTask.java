package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What is to be done now and then, as one task in the table, which whichever process takes it does, and no two at once. After an outage it
 * is overdue and runs at once; while there is more to do it comes again soon, with room for grading in between.
 */
final class HousekeepingTask {
    private static final Duration WHILE_THERE_IS_MORE = Duration.ofSeconds(1);
    private static final Duration OTHERWISE = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    /** Above all grading: it is short, and behind a queue that never empties it would never be done. */
    private static final int PRIORITY = 32_000;

    private HousekeepingTask() {}

    /** @param round does a little of it; true where there may be more */
    static Task<Void> of(String name, BooleanSupplier round) {
        return Tasks.custom(name, Void.class)
                .defaultPriority(PRIORITY)
                .scheduleOnStartup(name, null, now -> now)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAILURE)))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
                .execute((instance, context) -> {
                    Duration pause = round.getAsBoolean() ? WHILE_THERE_IS_MORE : OTHERWISE;
                    return (complete, operations) -> operations.reschedule(
                            complete, complete.getTimeDone().plus(pause));
                });
    }
}
