package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.queue.Grading;
import dev.grader.queue.GradingJob;
import dev.grader.queue.Recovery;
import dev.grader.queue.SchedulerQueue;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.Waiting;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The queue: db-scheduler with one task, as many threads as there are cells, on the service's own database. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    /** The scheduler is built after the task below, hence after this: its properties can still be told the number of cells. */
    QueueConfiguration(DbSchedulerProperties scheduler, GraderProperties grader) {
        scheduler.setThreads(grader.cells().countOrDefault());
    }

    @Bean
    DbSchedulerCustomizer schedulerName(DataFolder data) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(data.installation()));
            }
        };
    }

    @Bean
    Task<Void> gradingTask(Attempts attempts, Grading grading, Waiting waiting) {
        return new GradingJob(attempts, grading, waiting).task();
    }

    @Bean
    JobQueue jobQueue(Scheduler scheduler, Clock clock) {
        return new SchedulerQueue(scheduler, clock);
    }

    /** Before the scheduler starts, which it does once the context is ready. */
    @Bean
    SmartInitializingSingleton recovery(JdbcClient database, Attempts attempts, TransactionOperations transactions) {
        return new Recovery(database, attempts, transactions)::handBack;
    }
}
