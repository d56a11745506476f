package dev.grader.wiring;

import dev.grader.challenges.ChallengeBank;
import dev.grader.metrics.AttemptMeters;
import dev.grader.metrics.JobMeters;
import dev.grader.metrics.QueueMeters;
import dev.grader.queue.JobObserver;
import dev.grader.queue.JobOrigins;
import dev.grader.sandbox.Sandbox;
import dev.grader.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's own numbers; those of HTTP, the JVM, the database's pool and the scheduler are Spring Boot's and db-scheduler's. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    JobMeters jobMeters(MeterRegistry registry) {
        return new JobMeters(registry);
    }

    @Bean
    AttemptMeters attemptMeters(MeterRegistry registry) {
        return new AttemptMeters(registry);
    }

    @Bean
    GradingObserver gradingObserver(JobMeters meters, AttemptMeters attempts, Traces traces, ChallengeBank bank) {
        return new GradingObserver(meters, attempts, traces, bank);
    }

    /** Found by the scheduler's starter. By its clock, or a job that is late by its own would seem to be early or hours late. */
    @Bean
    JobObserver jobObserver(
            Traces traces,
            JobMeters meters,
            JdbcClient database,
            com.github.kagkarlsson.scheduler.Clock schedulerClock) {
        return new JobObserver(traces, meters, new JobOrigins(database), schedulerClock::now);
    }

    @Bean
    QueueMeters queueMeters(JdbcClient database, Clock clock) {
        return new QueueMeters(database, clock);
    }

    @Bean
    SandboxMeters sandboxMeters(MeterRegistry registry) {
        return new SandboxMeters(registry);
    }

    /** Where there is a sandbox: a process that grades nothing has none. */
    @Bean
    MeterBinder sandboxGauges(ObjectProvider<Sandbox> sandbox) {
        return registry -> sandbox.ifAvailable(present -> SandboxMeters.watch(present, registry));
    }
}
