package dev.grader.wiring;

import dev.grader.access.FirstKey;
import dev.grader.access.KeyFilter;
import dev.grader.access.Keys;
import dev.grader.access.Pepper;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Keys, and the filter that asks for them. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    Keys keys(JdbcClient database, DataFolder data, Clock clock) {
        boolean any = database.sql("select 1 from api_keys limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
        Pepper pepper = data.pepper(any);
        return new Keys(database, pepper, clock);
    }

    /** Before anything is served. */
    @Bean
    SmartInitializingSingleton firstKey(Keys keys, TransactionOperations transactions, DataFolder data) {
        return new FirstKey(keys, transactions, data::keepFirstKey)::makeIfNeeded;
    }

    @Bean
    FilterRegistrationBean<KeyFilter> keyFilter(
            Keys keys, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new KeyFilter(keys, problems));
        registration.addUrlPatterns("/v1/*");
        return registration;
    }
}
