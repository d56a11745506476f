package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.SandboxSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** What the shipped images hold, and what they must not. */
class ImagesIT {
    private static final SandboxSettings SETTINGS = DockerFixture.settings();

    @Test
    void aCellHoldsOnlyWhatRunsCandidates() throws Exception {
        assertThat(packages(SETTINGS.cellImage())).containsExactly("agent", "forks", "programs", "warden", "wire");
    }

    @Test
    void theExaminerHoldsOnlyWhatRunsTests() throws Exception {
        assertThat(packages(SETTINGS.examinerImage())).containsExactly("examiner", "forks", "wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytest", "_pytest", "seccomp", "pip", "ensurepip"})
    void aCellHasNothingThatTestsBuildsOrInstalls(String module) throws Exception {
        ExecResult imported = in(SETTINGS.cellImage(), "python3", "-c", "import " + module);

        assertThat(imported.getExitCode()).isEqualTo(1);
        assertThat(imported.getStderr()).contains("ModuleNotFoundError");
    }

    @Test
    void noProgramInACellGivesAnotherUsersRights() throws Exception {
        ExecResult found = in(SETTINGS.cellImage(), "find", "/", "-xdev", "-type", "f", "-perm", "/6000");

        assertThat(found.getExitCode()).as(found.getStderr()).isZero();
        assertThat(found.getStdout()).isEmpty();
    }

    /** The packages of ours in an image. */
    private static List<String> packages(String image) throws Exception {
        ExecResult listed = in(
                image,
                "python3",
                "-c",
                "import grader, pathlib; [print(p.parent.name) for p in"
                        + " sorted(pathlib.Path(grader.__file__).parent.glob('*/__init__.py'))]");

        assertThat(listed.getExitCode()).as(listed.getStderr()).isZero();
        return listed.getStdout().lines().toList();
    }

    private static ExecResult in(String image, String... command) throws Exception {
        try (var container = new GenericContainer<>(DockerImageName.parse(image))) {
            container
                    .withNetworkMode("none")
                    .withCreateContainerCmdModifier(
                            create -> create.withEntrypoint("sleep", "60").withCmd())
                    .start();
            return container.execInContainer(command);
        }
    }
}
