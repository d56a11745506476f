package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class GraderPropertiesTest {
    private static final String FOLDER = "grader.challenges=src/test/challenges";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void hasTheseDefaults() {
        runner.withPropertyValues(FOLDER)
                .run(context -> assertThat(context.getBean(GraderProperties.class))
                        .isEqualTo(new GraderProperties(
                                Path.of(".grader"),
                                List.of(Path.of("src/test/challenges")),
                                new GraderProperties.Cells(
                                        null,
                                        "grader-cell",
                                        false,
                                        500,
                                        DataSize.ofMegabytes(512),
                                        256,
                                        DataSize.ofMegabytes(64),
                                        Duration.ofSeconds(60)),
                                new GraderProperties.Examiner(
                                        "grader-examiner",
                                        DataSize.ofGigabytes(1),
                                        1024,
                                        Duration.ofSeconds(60),
                                        Duration.ofSeconds(60)),
                                NodeRole.BOTH,
                                null,
                                new GraderProperties.Database(null, "grader", "", 10),
                                new GraderProperties.Shutdown(
                                        Duration.ofSeconds(25), Duration.ofSeconds(1), Duration.ofSeconds(3)),
                                new GraderProperties.Backlog(20_000, 100_000, Duration.ofMinutes(10)),
                                new GraderProperties.Retention(null, null, null),
                                new GraderProperties.Metrics(null),
                                new GraderProperties.Rate(200),
                                new GraderProperties.Cors(List.of()),
                                new WebhookSettings(List.of(), 30),
                                true)));
    }

    @Test
    void looksForChallengesBesideItselfAndSaysSoWhenThereAreNone() {
        runner.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining(Path.of("challenges").toAbsolutePath().toString())
                .hasMessageContaining("is no folder"));
    }

    @Test
    void takesOneCellForEachProcessor() {
        runner.withPropertyValues(FOLDER)
                .run(context -> assertThat(
                                context.getBean(GraderProperties.class).cells().countOrDefault())
                        .isEqualTo(Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void servesOneSubmissionACellWhenCellsAreSingleUse() {
        runner.withPropertyValues(FOLDER, "grader.cells.single-use=true")
                .run(context -> assertThat(SandboxConfiguration.settings(context.getBean(GraderProperties.class), "me")
                                .recycleAfter())
                        .isOne());
    }

    @ParameterizedTest
    @CsvSource({
        "grader.challenges=,name at least one folder of challenges",
        "grader.challenges=no-such-folder,which is no folder",
        "grader.cells.count=0,without a cell nothing is graded",
        "grader.database.connections=1,jobs and requests wait for each other",
        "grader.cells.recycle-after=0,a cell serves at least one submission",
        "grader.shutdown.notice=-1s,use zero or more",
        "grader.shutdown.total=13s,leaves less than 10 s",
        "grader.backlog.per-tenant=0,no submission is taken",
        "grader.backlog.overall=10,less than the 20000 of grader.backlog.per-tenant",
        "grader.backlog.patience=0s,use 1s or more",
        "grader.retention.sources-days=0,'sources-days is 0: use 1 to 36500 days'",
        "grader.retention.submissions-days=36501,'submissions-days is 36501: use 1 to 36500 days'",
        "grader.rate.per-key=0,without it no request is taken",
        "grader.cors.origins=*,which is no origin",
        "grader.cors.origins=https://a.example/path,which is no origin",
        "grader.webhooks.allow=http://a.example,is no range of addresses",
        "grader.webhooks.allow=10.0.0.0/33,is no range of addresses",
        "grader.webhooks.allow=a.example:x,neither a host",
        "grader.webhooks.deliveries-days=3,'deliveries-days is 3: use 4 to 365'",
        "grader.metrics.token-file=no-such-file,which cannot be read",
        "grader.metrics.token-file=src/test/challenges/add-two/statement.md,shorter than 32 characters",
    })
    void refusesWhatCannotWork(String property, String message) {
        runner.withPropertyValues(FOLDER, property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .contains(message));
    }

    @Test
    void keepsNoSourceLongerThanItsSubmission() {
        runner.withPropertyValues(FOLDER, "grader.retention.sources-days=31", "grader.retention.submissions-days=30")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("sources-days is 31 and submissions-days 30"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GraderProperties.class)
    static class Bound {}
}
