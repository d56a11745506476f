package dev.grader.queue;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.grader.submissions.Work;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a job from a worker that has missed its heartbeats: both its task and its status, or neither, and as a failure, which the
 * scheduler's own reckoning makes of it. Of several nodes that try at once one succeeds, since the task's version has changed for the others.
 * Thread-safe.
 */
final class DeadJobs implements DeadExecutionHandler<Void> {
    private final Work work;
    private final TransactionOperations transactions;

    DeadJobs(Work work, TransactionOperations transactions) {
        this.work = work;
        this.transactions = transactions;
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        transactions.executeWithoutResult(transaction -> {
            // First the task: who does not get that must not touch the status, for the job may be at work again.
            int failures = dead.getExecution().consecutiveFailures;
            // Whatever killed its process may do so again: nobody else's job should be tried beside it at every try.
            operations.reschedule(dead, dead.getTimeDone().plus(Backoff.after(failures)));
            work.giveBack(dead.getExecution().getId());
        });
    }
}
