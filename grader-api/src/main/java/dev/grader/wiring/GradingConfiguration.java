package dev.grader.wiring;

import dev.grader.challenges.ChallengeBank;
import dev.grader.challenges.Inspection;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.queue.Grading;
import dev.grader.sandbox.Sandbox;
import dev.grader.signals.Signals;
import dev.grader.submissions.Progress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The core's grader, as the queue and the bank of challenges want it. */
@Configuration(proxyBeanMethods = false)
@OnlyOn(OnlyOn.Duty.GRADES)
class GradingConfiguration {
    @Bean
    Grader grader(Sandbox sandbox, Clock clock) {
        return new Grader(sandbox, GraderSettings.DEFAULT, clock);
    }

    @Bean
    Grading grading(
            Grader grader, ChallengeBank bank, Clock clock, Sandbox sandbox, JdbcClient database, Signals signals) {
        var progress = new Progress(database, signals);
        return new CoreGrading(
                grader,
                bank,
                clock,
                () -> sandbox.status().examinerUp(),
                attempt -> new NotedProgress((done, total) -> progress.note(attempt, done, total), System::nanoTime));
    }

    @Bean
    Inspection inspection(Grader grader, Sandbox sandbox) {
        return new CoreInspection(grader, sandbox);
    }
}
