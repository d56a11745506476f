package dev.grader.wiring;

import dev.grader.audit.Audit;
import dev.grader.challenges.ChallengeBank;
import dev.grader.commits.Commits;
import dev.grader.grading.Admission;
import dev.grader.limits.AttemptLimits;
import dev.grader.metrics.AttemptMeters;
import dev.grader.regrades.RegradeAttempts;
import dev.grader.regrades.Regrades;
import dev.grader.reports.Printouts;
import dev.grader.reports.ReportFiles;
import dev.grader.signals.Signals;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.Backlog;
import dev.grader.submissions.Batches;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.OverrideHistory;
import dev.grader.submissions.Reviews;
import dev.grader.submissions.SubmissionLists;
import dev.grader.submissions.Submissions;
import dev.grader.tracing.Traces;
import dev.grader.waiting.LongPoll;
import dev.grader.waiting.Waiting;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What clients and whoever grades do with submissions. */
@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {
    @Bean
    Submissions submissions(
            ChallengeBank bank,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            AttemptLimits limits,
            TransactionOperations transactions,
            Commits commits,
            Traces traces,
            Audit audit,
            Outbox outbox,
            OverrideHistory overrides) {
        return new Submissions(
                bank,
                Admission::check,
                database,
                clock,
                queue,
                backlog,
                limits,
                transactions,
                commits,
                traces,
                audit,
                outbox,
                overrides);
    }

    @Bean
    SubmissionLists submissionLists(JdbcClient database, Clock clock) {
        return new SubmissionLists(database, clock);
    }

    @Bean
    ReportFiles reportFiles(Submissions submissions, ChallengeBank bank, Printouts printouts) {
        return new ReportFiles(submissions, bank, printouts);
    }

    @Bean
    Batches batches(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            Audit audit,
            TransactionOperations transactions) {
        return new Batches(submissions, database, clock, queue, backlog, audit, transactions);
    }

    @Bean
    AttemptLimits attemptLimits(
            JdbcClient database, ChallengeBank bank, Audit audit, TransactionOperations transactions) {
        return new AttemptLimits(database, bank, audit, transactions);
    }

    @Bean
    Backlog backlog(JobQueue queue, GraderProperties properties, Clock clock) {
        return new Backlog(
                queue, properties.backlog().perTenant(), properties.backlog().overall(), clock);
    }

    @Bean
    Reviews reviews(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit,
            Outbox outbox) {
        return new Reviews(submissions, database, clock, transactions, audit, outbox);
    }

    @Bean
    Attempts attempts(
            JdbcClient database,
            Clock clock,
            DataFolder data,
            TransactionOperations transactions,
            AttemptMeters meters,
            Outbox outbox) {
        return new Attempts(database, clock, data.installation(), transactions, meters::lost, outbox);
    }

    @Bean
    Waiting waiting(Signals signals) {
        var waiting = new Waiting();
        signals.listen(waiting);
        return waiting;
    }

    @Bean
    LongPoll longPoll(Waiting waiting) {
        return new LongPoll(waiting);
    }

    @Bean
    Regrades regrades(
            Submissions submissions,
            ChallengeBank bank,
            JdbcClient database,
            Clock clock,
            JobQueue queue,
            Backlog backlog,
            TransactionOperations transactions,
            Traces traces,
            Audit audit) {
        return new Regrades(submissions, bank, database, clock, queue, backlog, transactions, traces, audit);
    }

    @Bean
    RegradeAttempts regradeAttempts(
            JdbcClient database,
            Clock clock,
            DataFolder data,
            TransactionOperations transactions,
            AttemptMeters meters,
            Outbox outbox) {
        return new RegradeAttempts(database, clock, data.installation(), transactions, meters::lost, outbox);
    }
}
