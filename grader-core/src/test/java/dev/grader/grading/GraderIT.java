package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.Visibility;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grading in real containers: a small challenge, and all that a submission to it may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GraderIT {
    private static final String RIGHT = "def add(a, b):\n    return a + b\n";
    /** Leaves time enough to break something while it runs. */
    private static final String SLOW = "import time\n\ndef add(a, b):\n    time.sleep(0.5)\n    return a + b\n";

    private final SandboxSettings settings = DockerFixture.settings().withCells(2);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());
    private final CodeChallenge challenge = Fixtures.addTwoNumbers();

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void close() {
        sandbox.close();
        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    List<ExampleSolution> solutions() {
        return challenge.exampleSolutions();
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void everySolutionEndsAsItsFolderSaysAndTheNextIsGradedAsUsual(ExampleSolution solution) throws Exception {
        Report report = grade(Fixtures.submit(challenge, solution));

        assertThat(report.verdict()).isEqualTo(solution.expectedVerdict());
        assertThat(report.attempts()).isEqualTo(1);
        if (solution.expectedVerdict() != Verdict.ACCEPTED) {
            assertThat(report.tests())
                    .filteredOn(test -> solution.mustFailTests().isEmpty()
                            || solution.mustFailTests().contains(test.name()))
                    .allSatisfy(test -> assertThat(test.points()).isZero());
        }
        assertThat(grade(Fixtures.submit(challenge, RIGHT)).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void reportsWhatWasAskedAndWhatWasMeasured() throws Exception {
        Report report = grade(Fixtures.submit(challenge, "def add(a, b):\n    print(a)\n    return a + b\n"));

        assertThat(report.score()).isEqualByComparingTo(new BigDecimal("12")).isEqualByComparingTo(report.maxScore());
        assertThat(report.tests())
                .extracting(TestReport::name, TestReport::title, TestReport::visibility)
                .startsWith(Tuple.tuple("test_a_negative_number", "A negative number", Visibility.HIDDEN))
                .hasSize(4);
        assertThat(report.tests())
                .allSatisfy(test -> assertThat(test.peakMemory()).isNotNull());
        assertThat(report.stdout()).contains("-7").contains("2\n");
        assertThat(report.environment().python()).startsWith("3.13");
        assertThat(report.environment().imageDigest()).startsWith("sha256:");
    }

    @Test
    void runsOnlyTheSamplesWhenOnlyRun() throws Exception {
        Report report = grade(Fixtures.submission(challenge, RIGHT, Mode.RUN));

        assertThat(report.tests()).extracting(TestReport::name).containsExactly("test_two_small_numbers");
    }

    @Test
    void saysWhereASourceDoesNotCompile() throws Exception {
        Report report = grade(Fixtures.submit(challenge, "x = 1\ndef add(a, b)\n"));

        assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(report.message()).contains("line 2");
        assertThat(report.tests()).isEmpty();
        assertThat(report.score()).isZero();
    }

    @Test
    void gradesAgainWhenTheExaminerDiesInTheMiddle() throws Exception {
        Report report = gradeWhile(
                () -> DockerFixture.kill(DockerFixture.examiner(settings).getId()));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isGreaterThan(1);
    }

    @Test
    void gradesAgainWhenTheCellDiesInTheMiddle() throws Exception {
        Report report =
                gradeWhile(() -> DockerFixture.cells(settings).forEach(cell -> DockerFixture.kill(cell.getId())));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isGreaterThan(1);
    }

    @Test
    void decidesNothingWhenItIsInterruptedAndGradesTheNextAsUsual() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Report> graded = threads.submit(() ->
                    grader.grade(Fixtures.submit(challenge, SLOW), challenge, new ProgressListener() {
                        @Override
                        public void testStarted(String test, Visibility visibility) {
                            running.countDown();
                        }
                    }));
            running.await();
            threads.shutdownNow();

            assertThatThrownBy(graded::get).hasCauseInstanceOf(InterruptedException.class);
        }

        assertThat(grade(Fixtures.submit(challenge, RIGHT)).verdict()).isEqualTo(Verdict.ACCEPTED);
        await().atMost(DockerFixture.PATIENCE).until(() -> sandbox.status().idle() == settings.cells());
    }

    @Test
    void gradesSeveralAtOnceOnCellsOfTheirOwn() throws Exception {
        List<Callable<Report>> jobs = Stream.generate(() -> Fixtures.submit(challenge, RIGHT))
                .limit(8)
                .<Callable<Report>>map(submission -> () -> grade(submission))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Report> report : threads.invokeAll(jobs)) {
                assertThat(report.get().verdict()).isEqualTo(Verdict.ACCEPTED);
            }
        }
    }

    @Test
    void collectsAChallengesTestsWithoutRunningThem() throws Exception {
        assertThat(grader.inspect(challenge).tests())
                .extracting(GradedTest::name)
                .containsExactlyInAnyOrder(
                        "test_two_small_numbers",
                        "test_a_negative_number",
                        "test_numbers_of_many_digits[20]",
                        "test_numbers_of_many_digits[30]");
    }

    /** Grades a slow solution, and once its first test runs, does something to the containers. */
    private Report gradeWhile(Runnable harm) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        return grader.grade(Fixtures.submit(challenge, SLOW), challenge, new ProgressListener() {
            @Override
            public void testStarted(String test, Visibility visibility) {
                if (done.compareAndSet(false, true)) {
                    harm.run();
                }
            }
        });
    }

    private Report grade(Submission submission) throws InterruptedException {
        return grader.grade(submission, challenge, ProgressListener.NONE);
    }
}
