package dev.grader.wiring;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What a worker answers to clients that mistake it for the API. */
@Configuration(proxyBeanMethods = false)
@OnlyOn(OnlyOn.Duty.ONLY_GRADES)
class RoleConfiguration {
    /** Before everything else: to a worker no route of the API is there, whatever key is sent. */
    @Bean
    FilterRegistrationBean<NoApiHere> noApiHere(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new NoApiHere((request, response) -> problems.resolveException(
                request,
                response,
                null,
                new ProblemException(
                        ProblemType.NOT_FOUND,
                        "This node grades and serves no API: send the request to an API node."))));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
