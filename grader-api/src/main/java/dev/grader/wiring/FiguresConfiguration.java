package dev.grader.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.grader.challenges.ChallengeBank;
import dev.grader.figures.Chart;
import dev.grader.figures.HealthOfChallenges;
import dev.grader.figures.Measurement;
import dev.grader.figures.ReferenceRuns;
import dev.grader.figures.ReferenceStore;
import dev.grader.figures.TestCounts;
import dev.grader.grading.Grader;
import dev.grader.sandbox.Sandbox;
import dev.grader.verify.ProofFiles;
import dev.grader.web.reports.ReportChart;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is known of challenges from how they did. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    ReferenceStore referenceStore(JdbcClient database, Clock clock, TransactionOperations transactions) {
        return new ReferenceStore(database, clock, transactions);
    }

    @Bean
    TestCounts testCounts(JdbcClient database, TransactionOperations transactions, ReferenceStore references) {
        return new TestCounts(database, transactions, references);
    }

    @Bean
    HealthOfChallenges healthOfChallenges(
            JdbcClient database, ChallengeBank bank, DataFolder data, ReferenceStore references) {
        return new HealthOfChallenges(database, bank, new ProofFiles(data.path().resolve("proofs")), references);
    }

    @Bean
    ReportChart reportChart(ReferenceStore references) {
        return report -> Chart.of(report, references.find(report.challenge().digest()));
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Task<Void> countingTask(TestCounts counts) {
        return HousekeepingTask.of("counting", counts::catchUp);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    Measurement measurement(Grader grader, Sandbox sandbox) {
        return new CoreMeasurement(grader, sandbox);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.GRADES)
    @ConditionalOnProperty(name = "grader.reference-figures", matchIfMissing = true)
    ReferenceRuns referenceRuns(ChallengeBank bank, ReferenceStore store, Measurement measurement) {
        return new ReferenceRuns(bank, store, measurement, PAUSE);
    }
}
