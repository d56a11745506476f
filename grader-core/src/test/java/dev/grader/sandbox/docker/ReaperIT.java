package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.SandboxSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kills real processes and looks at what the next one makes of their containers. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReaperIT {
    private final SandboxSettings settings = DockerFixture.settings();

    @Test
    void theNextStartRemovesWhatAKilledProcessLeft() throws Exception {
        Process killed = startProcessWithSandbox();
        killed.destroyForcibly().waitFor();
        List<String> left = DockerFixture.leftBy(settings);
        assertThat(left).hasSize(3);

        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            assertThat(DockerFixture.leftBy(settings)).doesNotContainAnyElementsOf(left);
            assertThat(sandbox.instance()).isNotEmpty();
        }

        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    @Test
    void aStartDoesNotTouchWhatALiveProcessUses() throws Exception {
        Process live = startProcessWithSandbox();
        try {
            List<String> used = DockerFixture.leftBy(settings);

            try (DockerSandbox sandbox = DockerSandbox.open(settings);
                    Cell cell = sandbox.lease()) {
                assertThat(cell.name()).isNotEmpty();
                assertThat(DockerFixture.leftBy(settings)).containsAll(used).hasSize(2 * used.size());
            }

            assertThat(DockerFixture.leftBy(settings)).containsExactlyInAnyOrderElementsOf(used);
        } finally {
            live.destroyForcibly().waitFor();
            DockerSandbox.open(settings).close();
        }
    }

    private Process startProcessWithSandbox() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxProcess.class.getName(),
                        settings.owner())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(SandboxProcess.UP)) {
            line = said.readLine();
        }
        assertThat(line).startsWith(SandboxProcess.UP);
        return process;
    }
}
