package dev.grader.wiring;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;

/** Has statements and commits on SQLite fail with what went wrong; PostgreSQL's SQLSTATE tells it anyhow. */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class SqliteFailuresConfiguration {
    @Bean
    SQLExceptionTranslator sqliteFailures() {
        return new SqliteFailures();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, SQLExceptionTranslator failures) {
        return new SqliteTransactions(source, failures);
    }
}
