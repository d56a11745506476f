package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.Waiting;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One execution of one submission's task. No connection is held while it is graded. A crash at any point leaves the task in the
 * table, and running it again finds either an unfinished submission, which is graded anew, or a finished one, which is left alone.
 */
public class GradingJob {
    /** The task's name in the table. */
    public static final String TASK = "grade";

    /** After so many failures in a row, death of the process included, a submission is given up. */
    static final int MAX_FAILURES = 4;

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(GradingJob.class);

    private final Attempts attempts;
    private final Grading grading;
    private final Waiting waiting;

    public GradingJob(Attempts attempts, Grading grading, Waiting waiting) {
        this.attempts = attempts;
        this.grading = grading;
        this.waiting = waiting;
    }

    /** The task to give the scheduler; its instances carry the submission's id and no data. */
    public CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class)
                .onFailure(GradingJob::tryAgainLater)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
                .execute(this::execute);
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Optional<Attempt> begun = attempts.begin(instance.getId());
        if (begun.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Attempt attempt = begun.get();
        try {
            boolean hopeless = context.getExecution().consecutiveFailures >= MAX_FAILURES;
            var result = hopeless ? grading.givenUp(attempt) : grading.grade(attempt);
            if (!attempts.finish(attempt, result)) {
                LOG.warn(
                        "A later attempt at {} has begun: the result of attempt {} is dropped",
                        instance.getId(),
                        attempt.number());
            }
            waiting.finished(instance.getId());
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (InterruptedException stopping) {
            // The flag stays down: the two statements that follow would not get a connection with it up.
            attempts.giveBack(attempt);
            LOG.info("Handed {} back, as the service stops", instance.getId());
            return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
        } catch (RuntimeException failed) {
            attempts.giveBack(attempt);
            throw failed;
        }
    }

    /** After 1, 4, 16 and 64 seconds. */
    private static void tryAgainLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration pause = FIRST_BACKOFF.multipliedBy(1L << (2 * Math.min(failures, MAX_FAILURES - 1)));
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }
}
