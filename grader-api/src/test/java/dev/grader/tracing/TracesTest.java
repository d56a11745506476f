package dev.grader.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.OtlpReceiver;
import dev.grader.ServiceTest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TracesTest extends ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OtlpReceiver COLLECTOR = new OtlpReceiver();

    @DynamicPropertySource
    static void exporting(DynamicPropertyRegistry registry) {
        registry.add(
                "management.opentelemetry.tracing.export.otlp.endpoint", () -> COLLECTOR.endpoint() + "/v1/traces");
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "50ms");
        registry.add("management.otlp.metrics.export.url", () -> COLLECTOR.endpoint() + "/v1/metrics");
        // The address comes too late here to turn it on by itself.
        registry.add("management.otlp.metrics.export.enabled", () -> "true");
        registry.add("management.otlp.metrics.export.step", () -> "1s");
    }

    @AfterAll
    static void stop() {
        COLLECTOR.close();
    }

    @Test
    void followsASubmissionFromTheClientsRequestToItsVerdict() {
        String trace = randomHex(16);
        String parent = randomHex(8);

        Answer answer = client.submit("add-two", "t = 1", "traceparent", "00-" + trace + "-" + parent + "-01");
        String id = answer.at("/id");
        client.get("/v1/submissions/" + id, "Prefer", "wait=20");

        List<Span> spans = await().atMost(PATIENCE)
                .until(() -> COLLECTOR.trace(trace), found -> names(found).contains("attempt"));
        assertThat(names(spans))
                .containsExactlyInAnyOrder("http post /v1/submissions", "accept", "queue wait", "attempt");
        Span request = named(spans, "http post /v1/submissions");
        assertThat(HexFormat.of().formatHex(request.getParentSpanId().toByteArray()))
                .isEqualTo(parent);
        Span accept = named(spans, "accept");
        assertThat(accept.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(OtlpReceiver.tag(accept, "grader.submission")).isEqualTo(id);
        Span attempt = named(spans, "attempt");
        assertThat(attempt.getParentSpanId()).isEqualTo(accept.getSpanId());
        assertThat(OtlpReceiver.tag(attempt, "grader.submission")).isEqualTo(id);
        assertThat(OtlpReceiver.tag(attempt, "grader.attempt")).isEqualTo("1");
        assertThat(OtlpReceiver.tag(attempt, "grader.challenge")).isEqualTo("add-two");
        assertThat(OtlpReceiver.tag(attempt, "grader.verdict")).isEqualTo("accepted");
    }

    @Test
    void followsARegradeFromTheRequestThatAskedForIt() {
        String id = client.submit("add-two", "t = 2", "Prefer", "wait=20").at("/id");
        String trace = randomHex(16);

        client.post(
                "/v1/submissions/" + id + "/regrade",
                "",
                "traceparent",
                "00-" + trace + "-" + randomHex(8) + "-01",
                "Prefer",
                "wait=20");

        List<Span> spans = await().atMost(PATIENCE)
                .until(() -> COLLECTOR.trace(trace), found -> names(found).contains("attempt"));
        assertThat(OtlpReceiver.tag(named(spans, "attempt"), "grader.job")).startsWith("reg_");
        assertThat(OtlpReceiver.tag(named(spans, "attempt"), "grader.submission"))
                .isEqualTo(id);
    }

    @Test
    void tellsOfAFailedAttemptNoMoreThanTheClassOfTheError() {
        String trace = randomHex(16);
        SCRIPT.fail("t = 3", 1);

        client.submit(
                "add-two", "t = 3", "traceparent", "00-" + trace + "-" + randomHex(8) + "-01", "Prefer", "wait=20");

        List<Span> attempts = await().atMost(PATIENCE)
                .until(
                        () -> COLLECTOR.trace(trace).stream()
                                .filter(span -> span.getName().equals("attempt"))
                                .toList(),
                        found -> found.size() == 2);
        assertThat(attempts)
                .extracting(attempt -> attempt.getStatus().getCode())
                .containsExactlyInAnyOrder(StatusCode.STATUS_CODE_ERROR, StatusCode.STATUS_CODE_UNSET);
        assertThat(attempts.toString())
                .contains("java.lang.IllegalStateException")
                .doesNotContain("Failed on purpose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-0000000000000000-01",
                "00-zf7651916cd43dd8448eb211c80319cz-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-and-more",
                "'; drop table submissions; --",
            })
    void takesNoNoticeOfATraceparentThatIsNone(String traceparent) {
        String source = "t = 4 # " + randomHex(8);

        Answer answer = client.submit("add-two", source, "traceparent", traceparent, "Prefer", "wait=20");

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("accepted");
        assertThat(kept(answer.at("/id")))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]")
                .doesNotContain("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void tracesNothingOfWhatAClientWrote() {
        String secret = randomHex(8);
        String trace = randomHex(16);

        client.submit(
                "add-two",
                "t = 5 # " + secret,
                Map.of("candidate", secret, "metadata", Map.of("name", secret)),
                "traceparent",
                "00-" + trace + "-" + randomHex(8) + "-01",
                "tracestate",
                "vendor=" + secret,
                "baggage",
                "name=" + secret,
                "Prefer",
                "wait=20");

        List<Span> spans = await().atMost(PATIENCE).until(() -> COLLECTOR.trace(trace), found -> found.size() == 4);
        assertThat(spans)
                .allSatisfy(span -> assertThat(
                                span.toBuilder().clearTraceState().build().toString())
                        .doesNotContain(secret));
        assertThat(spans.toString()).doesNotContain(tenant);
    }

    @Test
    void tracesNoProbes() {
        client.get("/actuator/health/readiness");
        String trace = randomHex(16);
        client.get("/v1/challenges", "traceparent", "00-" + trace + "-" + randomHex(8) + "-01");
        await().atMost(PATIENCE).until(() -> !COLLECTOR.trace(trace).isEmpty());

        assertThat(COLLECTOR.spans()).noneMatch(span -> span.getName().contains("actuator"));
    }

    @Test
    void sendsTheMetricsToo() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(COLLECTOR.metrics())
                        .contains("grader.queue.depth", "grader.cells", "grader.attempts.failed"));
    }

    private String kept(String id) {
        return database.sql("select trace from submissions where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static List<String> names(List<Span> spans) {
        return spans.stream().map(Span::getName).toList();
    }

    private static Span named(List<Span> spans, String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RandomGenerator.getDefault().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
