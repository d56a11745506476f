package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.report.Report;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A third party's exercises become challenges with nothing in their test files changed, and judge right from wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExercisesIT {
    private static final Path EXERCISES = Path.of("src", "test", "resources", "exercises");
    private static final String SCRIPT = "import_exercises.py";

    private final SandboxSettings settings = DockerFixture.settings();
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());

    @TempDir
    private static Path imported = Path.of("");

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void importThem() throws Exception {
        ExecResult result = python("/bank/" + SCRIPT, "/exercises", "/challenges");

        assertThat(result.getExitCode()).as(result.getStderr()).isZero();
        assertThat(result.getStdout().lines()).hasSameSizeAs(exercises());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    static List<String> exercises() throws IOException {
        try (Stream<Path> folders = Files.list(EXERCISES)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastTwenty() throws IOException {
        assertThat(exercises()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theScriptIsShorterThanFiftyLines() throws IOException {
        assertThat(Files.readAllLines(Fixtures.QUESTION_BANK.resolve(SCRIPT))).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theTestFileIsUnchanged(String exercise) throws IOException {
        Path tests = imported.resolve(exercise).resolve("tests");

        for (Path file : testFiles(EXERCISES.resolve(exercise))) {
            assertThat(tests.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itsOwnExampleIsAccepted(String exercise) throws Exception {
        assertThat(graded(exercise, "example.py"))
                .satisfies(report -> assertThat(report.tests()).isNotEmpty())
                .extracting(Report::verdict)
                .isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aMistakeIsNot(String exercise) throws Exception {
        assertThat(graded(exercise, "wrong.py").verdict()).isIn(Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR);
    }

    private Report graded(String exercise, String solution) throws Exception {
        Challenge challenge = Fixtures.load(imported).find(exercise).orElseThrow();
        String source =
                Files.readString(EXERCISES.resolve(exercise).resolve(".meta").resolve(solution));
        CodeChallenge code = (CodeChallenge) challenge;
        return grader.grade(Fixtures.submit(code, source), code, ProgressListener.NONE);
    }

    private static List<Path> testFiles(Path exercise) throws IOException {
        try (Stream<Path> files = Files.list(exercise)) {
            List<Path> tests = files.filter(
                            file -> String.valueOf(file.getFileName()).matches("(test_.*|.*_test)\\.py"))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    /** In the examiner's image, since a host need not have a Python; as whoever runs the tests, who has to clear up. */
    private ExecResult python(String... arguments) throws Exception {
        String self =
                "%s:%s".formatted(Files.getAttribute(imported, "unix:uid"), Files.getAttribute(imported, "unix:gid"));
        Bind[] binds = {
            bind(Fixtures.QUESTION_BANK, "/bank", AccessMode.ro),
            bind(EXERCISES, "/exercises", AccessMode.ro),
            bind(imported, "/challenges", AccessMode.rw)
        };
        try (var container = new GenericContainer<>(DockerImageName.parse(settings.examinerImage()))) {
            container
                    .withNetworkMode("none")
                    .withCreateContainerCmdModifier(create -> {
                        create.withEntrypoint("sleep", "60").withCmd().withUser(self);
                        Objects.requireNonNull(create.getHostConfig()).withBinds(binds);
                    })
                    .start();
            return container.execInContainer(
                    Stream.concat(Stream.of("python3"), Stream.of(arguments)).toArray(String[]::new));
        }
    }

    private static Bind bind(Path path, String inside, AccessMode mode) {
        return new Bind(path.toAbsolutePath().normalize().toString(), new Volume(inside), mode);
    }
}
