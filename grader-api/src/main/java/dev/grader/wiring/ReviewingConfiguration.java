package dev.grader.wiring;

import dev.grader.audit.Audit;
import dev.grader.reviewing.Comments;
import dev.grader.reviewing.OverrideStore;
import dev.grader.reviewing.Overrides;
import dev.grader.sharing.Shares;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.Submissions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What staff say and decide about submissions, and whom they show them to. */
@Configuration(proxyBeanMethods = false)
class ReviewingConfiguration {
    @Bean
    OverrideStore overrideStore(JdbcClient database, Clock clock) {
        return new OverrideStore(database, clock);
    }

    @Bean
    Overrides overrides(
            Submissions submissions,
            OverrideStore store,
            TransactionOperations transactions,
            Audit audit,
            Outbox outbox) {
        return new Overrides(submissions, store, transactions, audit, outbox);
    }

    @Bean
    Comments comments(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        return new Comments(submissions, database, clock, transactions, audit);
    }

    @Bean
    Shares shares(
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        return new Shares(submissions, database, clock, transactions, audit);
    }
}
