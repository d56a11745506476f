package dev.grader.wiring;

import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.tracing.Traces;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Examiner and cells on a Docker engine: started with the service, removed with it. */
@Configuration(proxyBeanMethods = false)
@OnlyOn(OnlyOn.Duty.GRADES)
class SandboxConfiguration {
    /** After the data folder is locked, so that no other process of this installation has containers worth keeping. */
    @Bean(destroyMethod = "close")
    Sandbox sandbox(GraderProperties properties, DataFolder data, SandboxMeters meters, Traces traces)
            throws SandboxException {
        return new ObservedSandbox(
                DockerSandbox.open(settings(properties, data.installation()), meters), meters, traces);
    }

    @Bean("sandboxHealthIndicator")
    HealthIndicator sandboxHealth(Sandbox sandbox) {
        return () -> {
            SandboxStatus status = sandbox.status();
            return (status.serving() ? Health.up() : Health.outOfService()).build();
        };
    }

    static SandboxSettings settings(GraderProperties properties, String owner) {
        GraderProperties.Cells cells = properties.cells();
        GraderProperties.Examiner examiner = properties.examiner();
        return new SandboxSettings(
                owner,
                cells.countOrDefault(),
                cells.image(),
                examiner.image(),
                cells.memory().toBytes(),
                cells.processes(),
                cells.scratch().toBytes(),
                Math.max(examiner.memory().toBytes(), SandboxSettings.examinerMemoryFor(cells.countOrDefault())),
                Math.max(examiner.processes(), SandboxSettings.examinerProcessesFor(cells.countOrDefault())),
                cells.submissionsEach(),
                cells.leasePatience(),
                examiner.startPatience(),
                examiner.installPatience());
    }
}
