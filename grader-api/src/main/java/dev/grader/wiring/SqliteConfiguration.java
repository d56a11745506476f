package dev.grader.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.grader.commits.Commits;
import dev.grader.commits.GroupCommits;
import dev.grader.queue.Recovery;
import dev.grader.signals.LocalSignals;
import dev.grader.signals.Signals;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in the data folder, for an installation of one process. One connection for all: SQLite has one writer anyhow, and waiting
 * for a connection is fairer than waiting for its lock. So a transaction must be short, and never ask for a second connection.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class SqliteConfiguration {
    private static final int BUSY_TIMEOUT = (int) TimeUnit.SECONDS.toMillis(10);

    SqliteConfiguration(GraderProperties properties) {
        if (properties.role() != NodeRole.BOTH) {
            throw new SettingException(
                    "grader.role is %s, but SQLite serves one process alone: leave it out, or use PostgreSQL with SPRING_PROFILES_ACTIVE=postgres."
                            .formatted(properties.role().name().toLowerCase(Locale.ROOT)),
                    null);
        }
    }

    /** The only clock, for what is told. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** For when what is due, and who is dead. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return new SteadyClock(clock);
    }

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
        // What is deleted is overwritten: a file that is copied or stolen tells nothing of it.
        sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + data.database());

        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(BUSY_TIMEOUT);
        return pool;
    }

    /** Of those who write at once each would wait for all the others' commits. */
    @Bean
    Commits commits(PlatformTransactionManager manager) {
        return new GroupCommits(manager);
    }

    /** Within this process, which is the whole installation. */
    @Bean
    Signals signals() {
        return new LocalSignals();
    }

    /** Before the scheduler starts, which it does once the context is ready. The lock on the data folder says that nobody else is at work. */
    @Bean
    SmartInitializingSingleton recovery(Recovery recovery) {
        return recovery::handBackAll;
    }
}
