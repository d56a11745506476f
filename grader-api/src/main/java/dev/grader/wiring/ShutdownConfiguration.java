package dev.grader.wiring;

import dev.grader.queue.JobGate;
import dev.grader.shutdown.Closing;
import dev.grader.shutdown.ClosingFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** How the service stops, within the time that {@link GraderProperties.Shutdown} gives it. */
@Configuration(proxyBeanMethods = false)
class ShutdownConfiguration {
    @Bean
    Closing closing(ObjectProvider<JobGate> gate, GraderProperties properties) {
        // Stopping the scheduler would end what runs as well: that comes later, when the port is closed.
        return new Closing(
                () -> gate.ifAvailable(JobGate::close), properties.shutdown().notice());
    }

    /** Before the keys are looked at: a service that stops has no need of its database. */
    @Bean
    FilterRegistrationBean<ClosingFilter> closingFilter(
            Closing closing, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new ClosingFilter(closing, problems));
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
