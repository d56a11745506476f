package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Noise of the machine fails no correct solution and rescues no slow one: both are graded many times on several cells while every
 * processor is kept busy by others. The limit on CPU time is the tightest that an author may set, four times what the slowest test
 * needs on this machine, which is measured first; the one on wall time, which is for what sleeps, is the default.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class NoiseIT {
    private static final int SUBMISSIONS = Integer.getInteger("grader.noise.submissions", 500);
    private static final int SLOW_SUBMISSIONS = Math.max(1, SUBMISSIONS / 10);
    private static final int ROOM = 4;
    private static final int SAMPLES = 15;

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final int cells = Math.max(2, processors);
    private final SandboxSettings settings = DockerFixture.settings().withCells(cells);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());
    private final ExecutorService graders = Executors.newFixedThreadPool(cells);

    private Path folder = Path.of("");
    private Duration limit = Duration.ZERO;

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void measureWhatTheSolutionNeeds(@TempDir Path temporary) throws Exception {
        folder = temporary;
        CodeChallenge roomy = TightChallenge.of(folder, Duration.ofSeconds(10), Duration.ofSeconds(30));
        List<TestReport> slowest = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Report report = grader.grade(Fixtures.submit(roomy, TightChallenge.SOLUTION), roomy, ProgressListener.NONE);
            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            slowest.add(report.tests().getFirst());
        }
        limit = median(slowest).multipliedBy(ROOM);
    }

    @AfterAll
    void close() {
        graders.shutdownNow();
        sandbox.close();
        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    @Test
    void everyCorrectSubmissionIsAcceptedWhileTheProcessorsAreKeptBusy() throws Exception {
        Tally tally = gradeInNoise(TightChallenge.SOLUTION, SUBMISSIONS);

        assertThat(tally.reports()).hasSize(SUBMISSIONS).allSatisfy(report -> {
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.ACCEPTED);
            assertThat(report.score()).isEqualByComparingTo(report.maxScore());
        });
    }

    /** In hundredths of the limit: so far above it that it is killed, and so near that it is measured again to its end. */
    @ParameterizedTest
    @ValueSource(ints = {200, 115})
    void noSubmissionThatIsTooSlowIsRescuedByTheNoise(int hundredths) throws Exception {
        Duration needed = limit.multipliedBy(hundredths).dividedBy(100);

        Tally tally = gradeInNoise(TightChallenge.solutionThatTakes(needed), SLOW_SUBMISSIONS);

        assertThat(tally.reports()).hasSize(SLOW_SUBMISSIONS).allSatisfy(report -> {
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
            assertThat(report.score()).isZero();
        });
    }

    private Tally gradeInNoise(String source, int times) throws Exception {
        CodeChallenge challenge = TightChallenge.of(folder, limit, Limits.DEFAULT.wall());
        Tally tally = new Tally();
        try (Noise noise = new Noise(processors)) {
            List<Callable<Report>> jobs = Collections.nCopies(
                    times, () -> grader.grade(Fixtures.submit(challenge, source), challenge, tally));
            for (Future<Report> report : graders.invokeAll(jobs)) {
                tally.add(report.get());
            }
            assertThat(noise.spinning()).isEqualTo(processors);
        }
        System.out.printf(
                "%d busy loops, %d cells, limits of %s CPU and %s wall: %s%n",
                processors, cells, challenge.limits().cpu(), challenge.limits().wall(), tally.inWords());
        return tally;
    }

    private static Duration median(List<TestReport> tests) {
        List<Duration> times = tests.stream()
                .map(TestReport::cpu)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return times.get(times.size() / 2);
    }
}
