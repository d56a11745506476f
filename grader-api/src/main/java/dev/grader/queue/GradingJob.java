package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.submissions.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One execution of one task: that of a submission, or of its regrade. No connection is held while it is graded. A crash at any point leaves the task in the
 * table, and running it again finds it either unfinished, and grades anew, or at its end, and leaves it alone.
 */
public class GradingJob {
    /** The names of the tasks in the table. */
    public static final String SUBMISSIONS = "grade";

    public static final String REGRADES = "regrade";

    /** The table has others too, which nobody handed in. */
    static final List<String> TASKS = List.of(SUBMISSIONS, REGRADES);

    /** After so many failures, death of the process included, a job is given up. */
    static final int MAX_FAILURES = 4;

    /** How often writing a result is tried: for some 5 seconds, which is less than the heartbeats may be late. */
    private static final int WRITES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(GradingJob.class);

    private final String task;
    private final Work work;
    private final Grading grading;
    private final RunningJobs running;
    private final Signals signals;
    private final TransactionOperations transactions;
    private final DoneTasks done;
    private final Pause pause;

    /** @param task one of the names above */
    public GradingJob(
            String task,
            Work work,
            Grading grading,
            RunningJobs running,
            Signals signals,
            TransactionOperations transactions,
            DoneTasks done) {
        this(task, work, grading, running, signals, transactions, done, Thread::sleep);
    }

    GradingJob(
            String task,
            Work work,
            Grading grading,
            RunningJobs running,
            Signals signals,
            TransactionOperations transactions,
            DoneTasks done,
            Pause pause) {
        this.task = task;
        this.work = work;
        this.grading = grading;
        this.running = running;
        this.signals = signals;
        this.transactions = transactions;
        this.done = done;
        this.pause = pause;
    }

    /** The task to give the scheduler; its instances carry the job's id and no data. */
    public CustomTask<Void> task() {
        return Tasks.custom(task, Void.class)
                .onFailure(GradingJob::tryAgainLater)
                .onDeadExecution(new DeadJobs(work, running, transactions))
                .execute(this::execute);
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        try (RunningJobs.Run run = running.enter(instance.getId())) {
            Optional<Attempt> begun = work.begin(instance.getId());
            if (begun.isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            signals.send(Signal.BEGUN, instance.getId());
            return attempt(begun.get(), run, context.getExecution());
        }
    }

    private CompletionHandler<Void> attempt(Attempt attempt, RunningJobs.Run run, Execution task) {
        try {
            if (!finish(attempt, result(attempt, run), task)) {
                LOG.warn(
                        "{} was cancelled, or begun again elsewhere: the result of attempt {} is dropped",
                        attempt.job(),
                        attempt.number());
                return GradingJob::lookAgain;
            }
            signals.send(Signal.ENDED, attempt.job());
            return GradingJob::leaveAsItIs;
        } catch (InterruptedException stopping) {
            // The flag stays down: the statements that follow would not get a connection with it up.
            if (!work.giveBack(attempt, Ending.HANDED_BACK, "the service stopped")) {
                LOG.info("Stopped grading {}, which was cancelled", attempt.job());
                return GradingJob::lookAgain;
            }
            LOG.info("Handed {} back, as the service stops", attempt.job());
            return GradingJob::lookAgain;
        } catch (RuntimeException | Error failed) {
            if (!work.giveBack(attempt, Ending.FAILED, failed.toString())) {
                LOG.info("{} was cancelled, or begun again elsewhere, when it failed", attempt.job(), failed);
                return GradingJob::lookAgain;
            }
            throw failed;
        }
    }

    private Result result(Attempt attempt, RunningJobs.Run run) throws InterruptedException {
        List<LostAttempt> lost = attempt.number() > MAX_FAILURES ? work.lost(attempt.job()) : List.of();
        boolean hopeless = lost.stream().filter(LostAttempt::isFailure).count() >= MAX_FAILURES;
        if (hopeless) {
            LOG.error(
                    "Gave {} up after {} attempts that failed; the last {}",
                    attempt.job(),
                    lost.size(),
                    lost.getLast());
            return grading.givenUp(attempt, lost);
        }
        return run.grade(grading, attempt);
    }

    /** What was graded is not thrown away because the database was away for a moment: it is fenced, so that it may be written late. */
    private boolean finish(Attempt attempt, Result result, Execution task) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                return finishAndRemove(attempt, result, task);
            } catch (DataAccessException | TransactionException away) {
                if (failures + 1 == WRITES) {
                    throw away;
                }
                LOG.warn("The result of {} could not be written, and will be tried again", attempt.job(), away);
                pause.of(Backoff.after(failures));
            }
        }
    }

    /** In one transaction, which costs one wait for the disk and not two. */
    private boolean finishAndRemove(Attempt attempt, Result result, Execution task) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean current = work.finish(attempt, result);
            if (current) {
                done.remove(task);
            }
            return current;
        }));
    }

    /** The task went with the result. */
    private static void leaveAsItIs(ExecutionComplete complete, ExecutionOperations<Void> operations) {}

    /** The task goes once the job is seen to be at its end: whoever began it after this attempt may be dead by now. */
    private static void lookAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone());
    }

    private static void tryAgainLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        operations.reschedule(failed, failed.getTimeDone().plus(Backoff.after(failures)));
    }

    /** Waits between two tries. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
