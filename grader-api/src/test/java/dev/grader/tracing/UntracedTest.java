package dev.grader.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** As the service is where nobody says where traces and metrics are to be sent. */
class UntracedTest extends ServiceTest {
    private static final String CLIENTS = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Autowired
    ObjectProvider<SpanExporter> exporters;

    @Autowired
    OpenTelemetry telemetry;

    @Autowired
    Traces traces;

    @Autowired
    Environment environment;

    @Test
    void exportsNothing() {
        assertThat(exporters.stream()).isEmpty();
        assertThat(environment.getProperty("management.otlp.metrics.export.enabled"))
                .isEqualTo("false");
    }

    @Test
    void recordsNothingEvenWhereAClientAsksForIt() {
        Span own = telemetry.getTracer("test").spanBuilder("own").startSpan();
        assertThat(own.isRecording()).isFalse();

        try (Step step = traces.resume("a clients'", Optional.of(CLIENTS))) {
            step.tag("name", "value");
            assertThat(Span.current().isRecording()).isFalse();
            assertThat(traces.current())
                    .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                    .endsWith("-00");
        }
    }

    @Test
    void keepsTheIdOfTheClientsTraceForTheLog() {
        String id = client.submit("add-two", "u = 1", "traceparent", CLIENTS, "Prefer", "wait=20")
                .at("/id");

        assertThat(database.sql("select trace from submissions where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }
}
