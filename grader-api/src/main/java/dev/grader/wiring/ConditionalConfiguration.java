package dev.grader.wiring;

import dev.grader.conditional.EntityTagFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tags on what is read. */
@Configuration(proxyBeanMethods = false)
class ConditionalConfiguration {
    @Bean
    FilterRegistrationBean<EntityTagFilter> entityTagFilter() {
        var registration = new FilterRegistrationBean<>(new EntityTagFilter());
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(FilterOrder.CACHING);
        return registration;
    }
}
