package dev.grader.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in the data folder. One connection for all: SQLite has one writer anyhow, and waiting for a connection is fairer than
 * waiting for its lock. So a transaction must be short, and never ask for a second connection.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int BUSY_TIMEOUT = (int) TimeUnit.SECONDS.toMillis(10);

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataFolder data) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With FULL no acknowledged commit is lost when the power is; with NORMAL in WAL mode some are.
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(BUSY_TIMEOUT);
        sqlite.enforceForeignKeys(true);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + data.database());

        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(BUSY_TIMEOUT);
        return pool;
    }
}
