package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.access.Actors;
import dev.grader.assessments.Assessments;
import dev.grader.assessments.Deadlines;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Overview;
import dev.grader.assessments.Sittings;
import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.limits.AttemptLimits;
import dev.grader.queue.SchedulerDeadlines;
import dev.grader.submissions.Backlog;
import dev.grader.submissions.Desk;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.Submissions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Assessments, whom they are sent to, and what becomes of them. */
@Configuration(proxyBeanMethods = false)
class AssessmentsConfiguration {
    @Bean
    Assessments assessments(
            JdbcClient database, Clock clock, ChallengeBank bank, Audit audit, TransactionOperations transactions) {
        return new Assessments(database, clock, bank, audit, transactions);
    }

    @Bean
    Invitations invitations(
            JdbcClient database,
            Clock clock,
            Actors actors,
            Deadlines deadlines,
            Audit audit,
            TransactionOperations transactions) {
        return new Invitations(database, clock, actors, deadlines, audit, transactions);
    }

    @Bean
    Desk desk(
            Submissions submissions,
            Backlog backlog,
            JobQueue queue,
            TransactionOperations transactions,
            JdbcClient database,
            Clock clock) {
        return new Desk(submissions, backlog, queue, transactions, database, clock);
    }

    @Bean
    Sittings sittings(
            JdbcClient database,
            Clock clock,
            Actors actors,
            AttemptLimits limits,
            Desk desk,
            ChallengeBank bank,
            Audit audit,
            TransactionOperations transactions) {
        return new Sittings(database, clock, actors, limits, desk, bank, audit, transactions);
    }

    @Bean
    Overview overview(JdbcClient database, Desk desk, Clock clock) {
        return new Overview(database, desk, clock);
    }

    @Bean
    Deadlines deadlines(JdbcClient database, com.github.kagkarlsson.scheduler.Clock schedulerClock) {
        return new SchedulerDeadlines(database, schedulerClock::now);
    }

    /** Asked for late: who hands in needs the scheduler, which is built of its tasks. */
    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> deadlineTask(ObjectProvider<Sittings> sittings) {
        return SchedulerDeadlines.task(invitation -> sittings.getObject().timeOver(invitation));
    }
}
