package dev.grader.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.submissions.Attempts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MetricsTest extends ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "a-token-for-prometheus-" + UUID.randomUUID();

    @Autowired
    private Attempts attempts;

    @DynamicPropertySource
    static void token(DynamicPropertyRegistry registry) throws IOException {
        Path file = Files.writeString(Files.createTempFile("grader-metrics", ".token"), TOKEN + "\n");
        registry.add("grader.metrics.token-file", file::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/prometheus", "/actuator/info", "/actuator/metrics", "/actuator/env", "/actuator"})
    void isForStaffAlone(String path) {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));

        assertThat(client.with(null).get(path).status()).isEqualTo(401);
        assertThat(client.with(null).get(path).header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(client.with("grader_0123456789abcdef." + "A".repeat(43))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(candidate.get(path).status()).isEqualTo(403);
        assertThat(candidate.get(path).header("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/%70rometheus",
                "/actuator/prometheus;a=b",
                "/actuator/health;/../prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator//prometheus",
                "/actuator/health/..;/prometheus"
            })
    void isForStaffAloneHoweverThePathIsWritten(String path) {
        assertThat(client.with(null).get(path).text()).doesNotContain("grader_queue_depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void leavesTheHealthOpen(String path) {
        assertThat(client.with(null).get(path).status()).isEqualTo(200);
    }

    @Test
    void isReadByInterviewersAndIntegratorsAndByTheToken() {
        for (String key : new String[] {client.key(), keys.issue(tenant, Role.INTERVIEWER), TOKEN}) {
            assertThat(client.with(key).get("/actuator/prometheus").status()).isEqualTo(200);
        }
        assertThat(client.with(TOKEN).get("/v1/challenges").status())
                .as("the token is no key")
                .isEqualTo(401);
        assertThat(client.with(TOKEN + "x").get("/actuator/prometheus").status())
                .isEqualTo(401);
    }

    @Test
    void tellsTheVersionAndNothingOfTheMachine() {
        Answer answer = client.get("/actuator/info");

        assertThat(answer.at("/build/version")).as(answer.toString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(answer.json().propertyNames()).containsExactly("build");
    }

    @Test
    void countsWhatRunsAndWhatWaits() {
        String source = "m = 1 # " + UUID.randomUUID();
        SCRIPT.hold(source);
        try {
            for (int submission = 0; submission < 3; submission++) {
                client.submit("add-two", source);
            }

            // Two threads grade in a test's service.
            await().atMost(PATIENCE).untilAsserted(() -> {
                Scrape scrape = Scrape.of(client);
                assertThat(scrape.value("grader_queue_depth", "sort=\"submission\",state=\"running\""))
                        .isEqualTo(2);
                assertThat(scrape.value("grader_queue_depth", "sort=\"submission\",state=\"queued\""))
                        .isEqualTo(1);
                assertThat(scrape.value("grader_queue_oldest_seconds", "sort=\"submission\""))
                        .isPositive();
            });
        } finally {
            SCRIPT.release(source);
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            Scrape scrape = Scrape.of(client);
            assertThat(scrape.value("grader_queue_depth", "sort=\"submission\",state=\"running\""))
                    .isZero();
            assertThat(scrape.value("grader_queue_depth", "sort=\"submission\",state=\"queued\""))
                    .isZero();
            assertThat(scrape.value("grader_queue_oldest_seconds", "sort=\"submission\""))
                    .isZero();
        });
    }

    @Test
    void timesRunsByVerdictAndKind() {
        String labels = "kind=\"code\",verdict=\"wrong_answer\"";
        String source = "m = 2 # " + UUID.randomUUID();
        SCRIPT.score(source, 3);
        double before = orZero(Scrape.of(client).value("grader_run_seconds_count", labels));
        double waits = Scrape.of(client).value("grader_queue_wait_seconds_count", "sort=\"submission\"");

        client.submit("add-two", source, "Prefer", "wait=20");

        Scrape after = Scrape.of(client);
        assertThat(after.value("grader_run_seconds_count", labels)).isEqualTo(before + 1);
        assertThat(after.value("grader_queue_wait_seconds_count", "sort=\"submission\""))
                .isEqualTo(waits + 1);
    }

    @Test
    void countsFailedAttemptsAndInternalErrors() {
        String source = "m = 3 # " + UUID.randomUUID();
        SCRIPT.fail(source, 1);
        SCRIPT.breakOn(source);
        Scrape before = Scrape.of(client);

        Answer answer = client.submit("add-two", source, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).isEqualTo("internal_error");
        Scrape after = Scrape.of(client);
        for (String counter :
                new String[] {"grader_attempts_failed_total,error", "grader_internal_errors_total,graded"}) {
            String name = counter.substring(0, counter.indexOf(','));
            String labels = "cause=\"%s\"".formatted(counter.substring(counter.indexOf(',') + 1));
            assertThat(after.value(name, labels)).as(counter).isEqualTo(before.value(name, labels) + 1);
        }
    }

    @Test
    void countsAttemptsWhoseJobWasCancelled() {
        String source = "m = 5 # " + UUID.randomUUID();
        SCRIPT.hold(source);
        double before = lost("cancelled");
        double handedBack = lost("handed_back");
        String path = running(source);

        client.post(path + "/cancel", "");

        await().atMost(PATIENCE).until(() -> lost("cancelled") == before + 1);
        assertThat(lost("handed_back")).isEqualTo(handedBack);
        SCRIPT.release(source);
    }

    /** The first, and in its place the one that seems to have died as nobody goes on with it. */
    @Test
    void countsAttemptsThatDiedAndResultsThatNobodyWantsAnyMore() {
        String source = "m = 6 # " + UUID.randomUUID();
        SCRIPT.hold(source);
        double died = lost("died");
        double dropped = Scrape.of(client).value("grader_results_dropped_total", "");
        String path = running(source);

        attempts.begin(path.substring(path.lastIndexOf('/') + 1));
        assertThat(lost("died")).isEqualTo(died + 1);
        SCRIPT.release(source);

        assertThat(client.get(path, "Prefer", "wait=20").at("/attempts")).isEqualTo("3");
        assertThat(lost("died")).isEqualTo(died + 2);
        assertThat(Scrape.of(client).value("grader_results_dropped_total", "")).isEqualTo(dropped + 1);
    }

    private String running(String source) {
        String path = "/v1/submissions/" + client.submit("add-two", source).at("/id");
        await().atMost(PATIENCE).until(() -> client.get(path).at("/status").equals("running"));
        return path;
    }

    private double lost(String cause) {
        return Scrape.of(client).value("grader_attempts_failed_total", "cause=\"%s\"".formatted(cause));
    }

    @Test
    void namesNobodyAndNothingThatAClientChose() {
        String mark = "mark-" + UUID.randomUUID();
        client.submit(
                "add-two",
                "m = 4 # " + mark,
                Map.of("candidate", mark, "metadata", Map.of("a", mark)),
                "Prefer",
                "wait=20");
        client.submit(mark, "m = 4");
        client.get("/v1/submissions/" + mark);
        client.get("/" + mark);

        assertThat(Scrape.of(client).text()).doesNotContain(mark, tenant, "add-two", keyId());
    }

    private String keyId() {
        String key = String.valueOf(client.key());
        return key.substring("grader_".length(), key.indexOf('.'));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
