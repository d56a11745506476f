package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.access.Actors;
import dev.grader.access.Pepper;
import dev.grader.accounts.Accounts;
import dev.grader.accounts.FirstSignIn;
import dev.grader.accounts.Guesses;
import dev.grader.accounts.SignIns;
import dev.grader.audit.Audit;
import dev.grader.web.signin.SessionContexts;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People's accounts and sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class AccountsConfiguration {
    @Bean
    SignIns signIns(JdbcClient database, Clock clock, SignInSettings settings) {
        return new SignIns(database, clock, settings.idle(), settings.longest());
    }

    @Bean
    Accounts accounts(
            JdbcClient database,
            Actors actors,
            SignIns signIns,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        return new Accounts(database, actors, signIns, audit, clock, transactions);
    }

    @Bean
    FirstSignIn firstSignIn(
            JdbcClient database,
            Actors actors,
            ObjectProvider<Pepper> pepper,
            Clock clock,
            TransactionOperations transactions,
            DataFolder data) {
        Supplier<byte[]> secret = () -> pepper.getObject().key("first sign-in");
        return new FirstSignIn(database, actors, secret, clock, transactions, data::keepFirstSignIn);
    }

    @Bean
    SessionContexts sessionContexts(SignIns signIns) {
        return new SessionContexts(signIns);
    }

    @Bean
    Guesses guesses() {
        return new Guesses(TimeMeter.SYSTEM_NANOTIME);
    }

    /** Takes away sessions that have ended by themselves. */
    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> signInsTask(SignIns signIns) {
        return HousekeepingTask.of("sign-ins", () -> {
            signIns.clear();
            return false;
        });
    }
}
