package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.OtlpReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RIGHT = "def reverse(generator):\n    yield from reversed(list(generator))\n";

    @Test
    void tracesEveryPhaseFromTheRequestToTheVerdictAndSendsItWhereTheEnvironmentSays(@TempDir Path data) {
        try (var collector = new OtlpReceiver();
                var service = ServiceProcess.start(
                        data,
                        Map.of(
                                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(),
                                "OTEL_BSP_SCHEDULE_DELAY", "100",
                                "OTEL_METRIC_EXPORT_INTERVAL", "1000"),
                        OneChallenge.folder())) {
            Answer answer = service.client()
                    .submit(
                            "reverse-a-generator",
                            RIGHT,
                            "traceparent",
                            "00-" + TRACE + "-00f067aa0ba902b7-01",
                            "Prefer",
                            "wait=30");
            ServiceProcess.finished(service.client(), "/v1/submissions/" + answer.at("/id"));

            List<Span> spans = await().atMost(PATIENCE)
                    .until(() -> collector.trace(TRACE), found -> names(found).contains("attempt"));
            assertThat(names(spans))
                    .contains(
                            "http post /v1/submissions",
                            "accept",
                            "queue wait",
                            "attempt",
                            "cell lease",
                            "tests install",
                            "tests run");
            Span attempt = spans.stream()
                    .filter(span -> span.getName().equals("attempt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(OtlpReceiver.tag(attempt, "grader.verdict")).isEqualTo("accepted");
            assertThat(spans)
                    .filteredOn(span ->
                            List.of("cell lease", "tests install", "tests run").contains(span.getName()))
                    .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(attempt.getSpanId()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(collector.metrics()).contains("grader.run", "grader.cells", "jvm.memory.used"));
        }
    }

    private static List<String> names(List<Span> spans) {
        return spans.stream().map(Span::getName).toList();
    }
}
