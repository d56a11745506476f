package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DockerSandboxIT {
    private final SandboxSettings settings = DockerFixture.settings();

    @Test
    void leavesNoContainerVolumeOrNetworkWhenItCloses() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings.withCells(2));
                Cell leased = sandbox.lease()) {
            assertThat(leased.python()).startsWith("3.");
            assertThat(DockerFixture.containers(settings)).hasSize(3);
            assertThat(DockerFixture.volumes(settings)).hasSize(1);
        }

        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    @Test
    void leavesNothingWhenItClosesBeforeItHasStarted() throws Exception {
        DockerSandbox.open(settings.withCells(3)).close();

        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    @Test
    void endsNoThreadTooFew() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings);
                Cell cell = sandbox.lease()) {
            cell.giveBack();
        }

        await().atMost(DockerFixture.PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("grader-sandbox")
                                || name.startsWith("docker-java-httpclient5-hijacking-stream")));
    }

    @Test
    void lendsTheSameCellAgainWhenItWasGivenBack() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            assertThat(nameOfFitCell(sandbox)).isEqualTo(nameOfFitCell(sandbox));
        }
    }

    @Test
    void replacesACellThatWasNotGivenBack() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            String first;
            try (Cell cell = sandbox.lease()) {
                first = cell.name();
            }

            assertThat(nameOfFitCell(sandbox)).isNotEqualTo(first);
            await().atMost(DockerFixture.PATIENCE)
                    .until(() -> DockerFixture.cells(settings).size() == 1);
        }
    }

    @Test
    void replacesACellAfterSoManyJobs() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings.withRecycleAfter(2))) {
            String first = nameOfFitCell(sandbox);

            assertThat(nameOfFitCell(sandbox)).isEqualTo(first);
            assertThat(nameOfFitCell(sandbox)).isNotEqualTo(first);
        }
    }

    @Test
    void replacesASingleUseCellEveryTime() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings.withRecycleAfter(1))) {
            String first = nameOfFitCell(sandbox);
            String second = nameOfFitCell(sandbox);

            assertThat(nameOfFitCell(sandbox)).isNotEqualTo(first).isNotEqualTo(second);
        }
    }

    @Test
    void replacesACellThatDiesWhileNobodyUsesIt() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            String first = nameOfFitCell(sandbox);

            DockerFixture.kill(DockerFixture.cells(settings).getFirst().getId());

            await().atMost(DockerFixture.PATIENCE)
                    .until(() -> !nameOfFitCell(sandbox).equals(first));
        }
    }

    @Test
    void replacesACellThatDiesBeforeItHasReported() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            await().atMost(DockerFixture.PATIENCE)
                    .ignoreExceptions()
                    .until(() -> DockerFixture.killFirst(DockerFixture.cells(settings)));

            assertThat(nameOfFitCell(sandbox)).isNotEmpty();
        }
    }

    @Test
    void replacesAnExaminerThatDiesAndAllThatWasItsOwn() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            String first = nameOfFitCell(sandbox);
            String volume = DockerFixture.volumes(settings).getFirst();

            DockerFixture.kill(DockerFixture.examiner(settings).getId());

            await().atMost(DockerFixture.PATIENCE)
                    .until(() -> !nameOfFitCell(sandbox).equals(first));
            await().atMost(DockerFixture.PATIENCE)
                    .until(() -> DockerFixture.containers(settings).size() == 2);
            assertThat(DockerFixture.volumes(settings)).hasSize(1).doesNotContain(volume);
        }
    }

    @Test
    void saysWhichImageIsMissingAndHowToMakeIt() {
        assertThatThrownBy(() -> DockerSandbox.open(settings.withImages("no-such-cell", settings.examinerImage())))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("no image no-such-cell")
                .hasMessageContaining("./grader up");
    }

    @Test
    void lendsNothingOnceItIsClosed() throws Exception {
        DockerSandbox sandbox = DockerSandbox.open(settings);
        sandbox.close();

        assertThatThrownBy(sandbox::lease).isInstanceOf(SandboxException.class).hasMessageContaining("closed");
    }

    private static String nameOfFitCell(DockerSandbox sandbox) throws Exception {
        try (Cell cell = sandbox.lease()) {
            cell.giveBack();
            return cell.name();
        }
    }
}
