package dev.grader.wiring;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sends metrics over OTLP only where an address is given, in the environment's {@code OTEL_EXPORTER_OTLP_ENDPOINT} or as a property.
 * Spring Boot would send them to localhost, and warn once a minute that nobody listens.
 */
public class QuietMetricsExport implements EnvironmentPostProcessor, Ordered {
    private static final String PREFIX = "management.otlp.metrics.export.";
    /** Those of OpenTelemetry by their own names: Spring Boot may not have read them yet. */
    private static final List<String> ADDRESSES =
            List.of(PREFIX + "url", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (ADDRESSES.stream().noneMatch(environment::containsProperty)) {
            // Last, so that whoever says enabled=true is heard.
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("quietMetricsExport", Map.of(PREFIX + "enabled", "false")));
        }
    }

    /** After those that read files. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
