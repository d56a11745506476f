package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants a mark in hidden tests, in what they expect and in what lies beside them, and searches all of a cell for it while one of those
 * tests runs: as the candidate, and from outside as root and as the owner of the shared volume. Each search also has to find what
 * is meant to be there, so that a search that sees nothing does not pass for a cell that hides nothing.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HiddenFromCellsIT {
    /** Planted side by side, for the one who searches has in his own memory what he searches for. */
    private static final String HIDDEN_FROM_CANDIDATE = "a3f90c5be1d84427";

    private static final String HIDDEN_FROM_OTHERS = "5e02b7c9416fda38";
    private static final String SHOWN_MARK = "77d1c40ab86e93f2";
    private static final String VOLUME_OWNER = "10001:0";

    private final SandboxSettings settings = DockerFixture.settings();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void neitherTheCandidateNorRootNorTheVolumesOwnerFindsAHiddenTestInACell() throws Exception {
        CodeChallenge challenge = plant();
        StringBuilder seenByOthers = new StringBuilder();
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            Report report = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC())
                    .grade(Fixtures.submit(challenge, submission()), challenge, new ProgressListener() {
                        @Override
                        public void testStarted(String test, Visibility visibility) {
                            if (visibility == Visibility.HIDDEN && seenByOthers.isEmpty()) {
                                seenByOthers.append(searchAsOthers());
                            }
                        }
                    });

            TestReport hidden = report.tests().stream()
                    .filter(test -> test.visibility() == Visibility.HIDDEN)
                    .findFirst()
                    .orElseThrow();
            assertThat(hidden.verdict()).as("%s", hidden).isEqualTo(Verdict.ACCEPTED);
            assertThat(hidden.stdout()).contains("shown: yes").contains("hidden: no");
        }
        assertThat(seenByOthers.toString().lines())
                .containsExactly("shown: yes", "hidden: no", "shown: yes", "hidden: no");
    }

    /** The real package of a small challenge, whose one hidden test is full of the mark. */
    private CodeChallenge plant() throws IOException {
        String both = HIDDEN_FROM_CANDIDATE + HIDDEN_FROM_OTHERS;
        Path challenge = Files.createDirectories(folder.resolve("marked"));
        Files.writeString(challenge.resolve("challenge.yaml"), """
                title: Marked
                kind: code
                level: junior
                topics: [files]
                python: ["3.13"]
                limits: {cpu: 20s, wall: 40s}
                """);
        Files.writeString(challenge.resolve("statement.md"), "Write a function `answer`.\n");
        Files.writeString(challenge.resolve("starter.py"), "def answer(path): ...\n");
        Path tests = Files.createDirectories(challenge.resolve("tests"));
        Files.writeString(tests.resolve("test_sample.py"), """
                def test_a_sample(solution):
                    assert callable(solution.answer)
                """);
        Files.writeString(tests.resolve("test_hidden.py"), """
                # %1$s
                import pathlib
                import pytest

                EXPECTED = "%1$s"

                @pytest.mark.hint("%1$s")
                @pytest.mark.parametrize("expected", [EXPECTED], ids=["%1$s"])
                def test_hidden(solution, tmp_path, expected):
                    beside = pathlib.Path(__file__).parent / "answers.txt"
                    assert beside.read_text() == expected
                    shown = tmp_path / "shown.txt"
                    shown.write_text("%2$s")
                    assert solution.answer(str(shown)) != expected
                """.formatted(both, SHOWN_MARK));
        Files.writeString(tests.resolve("answers.txt"), both);
        Path accepted = Files.createDirectories(challenge.resolve("submissions").resolve("accepted"));
        Files.writeString(accepted.resolve("any.py"), "def answer(path):\n    return 0\n");
        return (CodeChallenge) Fixtures.load(folder).find("marked").orElseThrow();
    }

    /** Searches from inside a test, and stays until the others have searched; the source itself holds the marks backwards. */
    private static String submission() throws IOException {
        return script() + """

                def answer(path):
                    print("shown:", "yes" if holds(path, mark("%s")) else "no")
                    print("hidden:", search("/", mark("%s")) or "no")
                    while not os.path.exists(DONE):
                        time.sleep(0.01)
                    return 0
                """.formatted(reversed(SHOWN_MARK), reversed(HIDDEN_FROM_CANDIDATE));
    }

    /** The volume's owner alone can list it, and root's own files are root's; what the candidate owns, the candidate searches. */
    private String searchAsOthers() {
        try {
            String cell = DockerFixture.cells(settings).getFirst().getId();
            String hidden = """

                    print("hidden:", search("/", mark("%s")) or "no")
                    """.formatted(reversed(HIDDEN_FROM_OTHERS));
            String owner = """

                    while not search("/grader", mark("%s")):
                        time.sleep(0.01)
                    print("shown: yes")
                    """.formatted(reversed(SHOWN_MARK));
            String root = """

                    print("shown:", "yes" if search("/etc", b"trixie") else "no")
                    """;
            String done = """

                    open(DONE, "w").close()
                    """;
            return Inside.python(cell, VOLUME_OWNER, script() + owner + hidden)
                    + Inside.python(cell, "0:0", script() + root + hidden + done);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() throws IOException {
        try (var script = HiddenFromCellsIT.class.getResourceAsStream("/fixtures/search_everything.py")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String reversed(String mark) {
        return new StringBuilder(mark).reverse().toString();
    }
}
