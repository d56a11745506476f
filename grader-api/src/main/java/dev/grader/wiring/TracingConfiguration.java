package dev.grader.wiring;

import dev.grader.tracing.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** Traces by OpenTelemetry, as Spring Boot sets it up, on where there is somewhere to send them to. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {
    @Bean
    ServerRequestObservationConvention maskedAddresses() {
        return new MaskedAddresses();
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Without an exporter nothing is recorded, whatever a client's {@code traceparent} asks for; ids are still made, for the log. */
    @Bean
    SdkTracerProviderBuilderCustomizer recordOnlyWhatIsExported(ObjectProvider<SpanExporter> exporters) {
        return builder -> {
            if (exporters.stream().findAny().isEmpty()) {
                builder.setSampler(Sampler.alwaysOff());
            }
        };
    }

    /** Probes and scrapes come every few seconds, and tell nothing. */
    @Bean
    SpanExportingPredicate withoutProbes() {
        return span -> !String.valueOf(span.getTags().get("uri")).startsWith("/actuator");
    }
}
