package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.idempotency.Claims;
import dev.grader.idempotency.IdempotencyFilter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Requests that may be sent twice. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    @Bean
    Claims claims(JdbcClient database, Clock clock, DataFolder data, TransactionOperations transactions) {
        return new Claims(database, clock, data.installation(), transactions);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Claims claims, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(claims, problems));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(FilterOrder.IDEMPOTENCY);
        return registration;
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> idempotencyTask(Claims claims) {
        return HousekeepingTask.of("idempotency", claims::round);
    }
}
