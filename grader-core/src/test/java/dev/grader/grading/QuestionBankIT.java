package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Proves every package of the question bank: each example solution ends as the folder it lies in says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionBankIT {
    private static final long PATIENCE_SECONDS = 300;
    /** More than processors, since much of the time is spent in solutions that only wait. */
    private static final int CELLS = 4;

    private final SandboxSettings settings = DockerFixture.settings().withCells(CELLS);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());
    private final ExecutorService graders = Executors.newFixedThreadPool(settings.cells());
    private final Map<ExampleSolution, Future<Report>> reports = new HashMap<>();
    private final List<Challenge> challenges =
            Fixtures.load(Fixtures.QUESTION_BANK).challenges();

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them are graded side by side, as many at once as there are cells; the tests wait for what they are about. */
    @BeforeAll
    void gradeEverySolution() {
        for (Challenge challenge : challenges) {
            for (ExampleSolution solution : challenge.exampleSolutions()) {
                reports.put(solution, graders.submit(() -> grade((CodeChallenge) challenge, solution)));
            }
        }
    }

    @AfterAll
    void close() {
        graders.shutdownNow();
        sandbox.close();
    }

    @Test
    void everyFolderOfTheBankIsAmongThem() throws Exception {
        try (Stream<Path> folders = Files.list(Fixtures.QUESTION_BANK)) {
            assertThat(challenges)
                    .isNotEmpty()
                    .extracting(Challenge::slug)
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> String.valueOf(folder.getFileName()))
                            .filter(name -> !name.startsWith("."))
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicContainer> everySolutionEndsAsItsFolderSays() {
        return challenges.stream()
                .map(challenge -> DynamicContainer.dynamicContainer(
                        challenge.slug(), challenge.exampleSolutions().stream().map(this::prove)));
    }

    private DynamicTest prove(ExampleSolution solution) {
        String name =
                solution.expectedVerdict().wireName() + "/" + solution.path().getFileName();
        return DynamicTest.dynamicTest(name, solution.path().toUri(), () -> {
            Report report = Objects.requireNonNull(reports.get(solution)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(report.verdict())
                    .as("%s: %s %s", name, report.message(), report.tests())
                    .isEqualTo(solution.expectedVerdict());
            assertThat(report.tests())
                    .filteredOn(test -> test.verdict() != Verdict.ACCEPTED)
                    .extracting(QuestionBankIT::bareName)
                    .containsAll(solution.mustFailTests());
        });
    }

    /** As an author names a test: without its file, which tells apart two of one name, and without its parameters. */
    private static String bareName(TestReport test) {
        return test.name().replaceFirst("^[^\\[]*::", "").replaceFirst("\\[.*", "");
    }

    private Report grade(CodeChallenge challenge, ExampleSolution solution) throws Exception {
        return grader.grade(Fixtures.submit(challenge, solution), challenge, ProgressListener.NONE);
    }
}
