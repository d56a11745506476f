package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class QuietMetricsExportTest {
    private static final String ENABLED = "management.otlp.metrics.export.enabled";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void sendsNoMetricsWhereNobodySaysWhereTo() {
        process();

        assertThat(environment.getProperty(ENABLED)).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.otlp.metrics.export.url",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"
            })
    void leavesItToSpringBootWhereAnAddressIsGiven(String name) {
        environment.setProperty(name, "http://collector:4318");

        process();

        assertThat(environment.getProperty(ENABLED)).isNull();
    }

    @Test
    void hearsWhoeverTurnsItOn() {
        environment.setProperty(ENABLED, "true");

        process();

        assertThat(environment.getProperty(ENABLED)).isEqualTo("true");
    }

    private void process() {
        new QuietMetricsExport().postProcessEnvironment(environment, new SpringApplication());
    }
}
