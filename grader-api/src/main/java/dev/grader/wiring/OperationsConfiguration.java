package dev.grader.wiring;

import dev.grader.access.Keys;
import dev.grader.access.StaffOnOperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may read metrics and versions: on every process, one that knows no keys included. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    FilterRegistrationBean<StaffOnOperations> staffOnOperations(
            ObjectProvider<Keys> keys,
            GraderProperties properties,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new StaffOnOperations(
                keys.getIfAvailable(), properties.metrics().token(), problems));
        registration.addUrlPatterns("/actuator/*");
        return registration;
    }
}
