package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspection.Running;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DockerInspectorIT {
    private final SandboxSettings settings = DockerFixture.settings();

    @Test
    void seesAnExaminerACellAndAVolumeAtRest() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings);
                Cell cell = sandbox.lease()) {
            assertThat(cell.name()).isNotEmpty();

            Inspection seen = sandbox.inspector().inspect();

            assertThat(seen.volumes()).isEqualTo(DockerFixture.volumes(settings));
            assertThat(seen.examiners()).singleElement().satisfies(examiner -> {
                assertThat(examiner.id())
                        .isEqualTo(DockerFixture.examiner(settings).getId());
                assertThat(examiner.started()).contains("T");
                assertThat(examiner.processes()).extracting(Running::id).containsExactly(1);
                assertThat(examiner.residentBytes()).isGreaterThan(1 << 20);
            });
            assertThat(seen.cells()).singleElement().satisfies(container -> {
                assertThat(container.files()).isEmpty();
                assertThat(container.processes()).extracting(Running::parent).contains(0);
                assertThat(container.descriptors()).isPositive();
            });
        }
    }

    @Test
    void seesFilesInEveryPlaceThatCanBeWrittenTo() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings);
                Cell cell = sandbox.lease()) {
            assertThat(cell.name()).isNotEmpty();
            Engine engine = Engine.connect();
            String container = DockerFixture.cells(settings).getFirst().getId();
            engine.execute(container, List.of("python3", "-c", """
                    import os
                    os.makedirs("/tmp/a/b")
                    os.makedirs("/dev/shm/c")
                    open(b"/tmp/\\xff\\n", "w").close()
                    """));

            Container seen = sandbox.inspector().inspect().cells().getFirst();

            assertThat(seen.files()).containsExactlyInAnyOrder("/tmp/a", "/tmp/a/b", "/dev/shm/c", "/tmp/\udcff\n");
            engine.close();
        }
    }

    @Test
    void saysWhenAContainerCannotBeLookedInto() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings);
                Cell cell = sandbox.lease()) {
            assertThat(cell.name()).isNotEmpty();
            Engine engine = Engine.connect();
            String container = DockerFixture.cells(settings).getFirst().getId();

            assertThatThrownBy(() -> engine.execute(container, List.of("python3", "-c", "raise SystemExit(7)")))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("ended with 7");
            DockerFixture.kill(container);
            await().atMost(DockerFixture.PATIENCE)
                    .until(() -> engine.epitaph(container).isPresent());
            assertThatThrownBy(() -> engine.execute(container, List.of("true"))).isInstanceOf(SandboxException.class);
            engine.close();
        }
    }
}
