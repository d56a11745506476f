package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.grader.submissions.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a job from a worker that has missed its heartbeats: both its task and its status, or neither, and as a failure, which the
 * scheduler's own reckoning makes of it. Of several nodes that try at once one succeeds, since the task's version has changed for the others.
 * Thread-safe.
 *
 * <p>What a thread of this very process is at work on is not dead, however late its heartbeats are: the process was suspended, or the
 * database was away. It is left alone, and beats again; should another have died that began it meanwhile, it is found once that thread is done.
 */
final class DeadJobs implements DeadExecutionHandler<Void> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadJobs.class);

    private final Work work;
    private final RunningJobs running;
    private final TransactionOperations transactions;

    DeadJobs(Work work, RunningJobs running, TransactionOperations transactions) {
        this.work = work;
        this.running = running;
        this.transactions = transactions;
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        String job = dead.getExecution().getId();
        if (running.holds(job)) {
            LOG.warn("The heartbeats of {} are late, though this process is at work on it: it goes on", job);
            return;
        }
        transactions.executeWithoutResult(transaction -> {
            // First the task: who does not get that must not touch the status, for the job may be at work again.
            int failures = dead.getExecution().consecutiveFailures;
            // Whatever killed its process may do so again: nobody else's job should be tried beside it at every try.
            operations.reschedule(dead, dead.getTimeDone().plus(Backoff.after(failures)));
            work.giveBack(job);
        });
    }
}
