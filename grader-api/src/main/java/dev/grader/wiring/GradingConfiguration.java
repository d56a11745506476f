package dev.grader.wiring;

import dev.grader.challenge.Catalog;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.queue.Grading;
import dev.grader.sandbox.Sandbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core's grader, as the queue wants it. */
@Configuration(proxyBeanMethods = false)
class GradingConfiguration {
    @Bean
    Grading grading(Sandbox sandbox, Catalog catalog, Clock clock) {
        return new CoreGrading(new Grader(sandbox, GraderSettings.DEFAULT, clock), catalog, clock);
    }
}
