package dev.grader.wiring;

import dev.grader.conditional.EntityTagFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Tags on what is read. */
@Configuration(proxyBeanMethods = false)
class ConditionalConfiguration {
    @Bean
    FilterRegistrationBean<EntityTagFilter> entityTagFilter() {
        var registration = new FilterRegistrationBean<>(new EntityTagFilter());
        registration.addUrlPatterns("/v1/*");
        // Around the one that asks for the key: whoever is refused has no answer that could be tagged.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registration;
    }
}
