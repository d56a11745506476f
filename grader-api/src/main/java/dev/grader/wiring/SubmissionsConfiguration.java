package dev.grader.wiring;

import dev.grader.challenge.Catalog;
import dev.grader.submissions.Attempts;
import dev.grader.submissions.JobQueue;
import dev.grader.submissions.Submissions;
import dev.grader.submissions.Waiting;
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
            Catalog catalog, JdbcClient database, Clock clock, JobQueue queue, TransactionOperations transactions) {
        return new Submissions(catalog, database, clock, queue, transactions);
    }

    @Bean
    Attempts attempts(JdbcClient database, Clock clock) {
        return new Attempts(database, clock);
    }

    @Bean
    Waiting waiting() {
        return new Waiting();
    }
}
