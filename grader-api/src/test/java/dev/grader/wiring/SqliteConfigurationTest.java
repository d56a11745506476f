package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SqliteConfigurationTest {
    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void servesNoInstallationOfSeveralProcesses(String role) {
        new ApplicationContextRunner()
                .withUserConfiguration(BasicsConfiguration.class, SqliteConfiguration.class)
                .withPropertyValues("grader.challenges=src/test/challenges", "grader.role=" + role)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("grader.role is " + role)
                        .hasMessageContaining("SPRING_PROFILES_ACTIVE=postgres"));
    }
}
