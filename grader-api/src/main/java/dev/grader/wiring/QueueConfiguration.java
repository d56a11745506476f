package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.challenges.ChallengeBank;
import dev.grader.queue.Ageing;
import dev.grader.queue.DoneTasks;
import dev.grader.queue.FixedGrading;
import dev.grader.queue.Grading;
import dev.grader.queue.GradingJob;
import dev.grader.queue.JobGate;
import dev.grader.queue.Recovery;
import dev.grader.queue.RunningJobs;
import dev.grader.queue.SchedulerQueue;
import dev.grader.regrades.RegradeAttempts;
import dev.grader.sandbox.Sandbox;
import dev.grader.signals.Signals;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.Work;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The queue: db-scheduler with a task for each sort of work, as many threads as there are cells, on the service's own database. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    /** The scheduler is built after the tasks below, hence after this: its properties can still be told what follows from the service's own. */
    QueueConfiguration(DbSchedulerProperties scheduler, GraderProperties grader) {
        scheduler.setThreads(grader.role().grades() ? grader.cells().countOrDefault() : 1);
        scheduler.setShutdownMaxWait(grader.shutdown().jobs());
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer(DataFolder data, Optional<JdbcCustomization> dialect) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(data.installation()));
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return dialect;
            }
        };
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> gradingTask(
            Attempts attempts,
            Grading grading,
            GradingObserver observer,
            RunningJobs running,
            Signals signals,
            TransactionOperations transactions,
            DoneTasks done,
            ChallengeBank bank,
            Clock clock) {
        return new GradingJob(
                        GradingJob.SUBMISSIONS,
                        observer.of(attempts),
                        fixing(observer.of(grading), bank, clock),
                        running,
                        signals,
                        transactions,
                        done)
                .task();
    }

    private static Grading fixing(Grading grading, ChallengeBank bank, Clock clock) {
        return new FixedGrading(grading, bank::find, clock);
    }

    @Bean
    DoneTasks doneTasks(JdbcClient database) {
        return new DoneTasks(database);
    }

    @Bean
    RunningJobs runningJobs(Signals signals, List<Work> works) {
        var running = new RunningJobs(job -> works.stream().anyMatch(work -> work.isOpen(job)));
        signals.listen(running);
        return running;
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> regradingTask(
            RegradeAttempts attempts,
            Grading grading,
            GradingObserver observer,
            RunningJobs running,
            Signals signals,
            TransactionOperations transactions,
            DoneTasks done,
            ChallengeBank bank,
            Clock clock) {
        return new GradingJob(
                        GradingJob.REGRADES,
                        observer.of(attempts),
                        fixing(observer.of(grading), bank, clock),
                        running,
                        signals,
                        transactions,
                        done)
                .task();
    }

    /** A node that only serves adds to the table and never starts to take from it. */
    @Bean
    @OnlyOn(OnlyOn.Duty.ONLY_SERVES)
    DbSchedulerStarter neverStarted() {
        return () -> {};
    }

    /** By the scheduler's own clock, or a job would be due later than the scheduler thinks it is. */
    @Bean
    JobQueue jobQueue(
            JdbcClient database,
            Scheduler scheduler,
            com.github.kagkarlsson.scheduler.Clock schedulerClock,
            Signals signals) {
        var queue = new SchedulerQueue(database, scheduler, schedulerClock::now, signals);
        signals.listen(queue);
        return queue;
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    JobGate jobGate(Scheduler scheduler, Sandbox sandbox) {
        return new JobGate(scheduler, () -> sandbox.status().examinerUp());
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Ageing ageing(
            JdbcClient database, com.github.kagkarlsson.scheduler.Clock schedulerClock, GraderProperties properties) {
        return new Ageing(
                database,
                schedulerClock::now,
                properties.backlog().patience(),
                properties.cells().countOrDefault());
    }

    @Bean
    Recovery recoveryOfJobs(
            JdbcClient database,
            com.github.kagkarlsson.scheduler.Clock schedulerClock,
            List<Work> works,
            TransactionOperations transactions) {
        return new Recovery(database, schedulerClock::now, works, transactions);
    }
}
