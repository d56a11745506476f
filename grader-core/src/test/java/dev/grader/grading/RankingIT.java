package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.ranking.MeasuredOrder;
import dev.grader.ranking.Relation;
import dev.grader.report.Audience;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.submission.Answer;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings: measured, and graded by what was measured, in real containers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RankingIT {
    private static final Path RANKINGS = Fixtures.CHALLENGES.resolveSibling("rankings");
    private static final Path BROKEN = Fixtures.CHALLENGES.resolveSibling("broken-rankings");
    /** As good as any where a test asks for the order of the names alone. */
    private static final String SAYS_ONE_FIRST =
            "def benchmark(functions, arguments):\n    return ['one', 'another']\n";

    private final SandboxSettings settings = DockerFixture.settings().withCells(1);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());

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

    @Test
    void measuresWhichFunctionIsTheFasterOneAtEverySize() throws Exception {
        MeasuredOrder order = grader.measure(ranking(RANKINGS, "far-apart"));

        assertThat(order.between("one", "another").relation()).isEqualTo(Relation.FASTER);
        assertThat(order.comparisons()).extracting("size").containsExactlyInAnyOrder(5_000, 50_000);
        assertThat(order.isSettled()).isTrue();
    }

    @Test
    void theRightOrderWithABenchmarkThatFindsItEarnsEverything() throws Exception {
        Report report = grade("far-apart", SAYS_ONE_FIRST, "one", "another");

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.score()).isEqualByComparingTo("6").isEqualByComparingTo(report.maxScore());
        assertThat(report.tests())
                .extracting(TestReport::name)
                .containsExactly("another-and-one", "test_the_measured_order", "test_shown");
        assertThat(report.explanation()).contains("Neither.");
        assertThat(report.environment().imageDigest()).startsWith("sha256:");
    }

    @Test
    void theWrongOrderLosesItsPairsAndNothingOfTheBenchmark() throws Exception {
        Report report = grade("far-apart", SAYS_ONE_FIRST, "another", "one");

        assertThat(report.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(report.score()).isEqualByComparingTo("1");
        assertThat(report.tests().getFirst().message()).startsWith("one is faster: another takes ");
    }

    @Test
    void aBenchmarkThatFindsAnotherOrderFailsTheTestThatKnowsWhatWasMeasured() throws Exception {
        Report report =
                grade("far-apart", SAYS_ONE_FIRST.replace("['one', 'another']", "sorted(functions)"), "one", "another");

        assertThat(report.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(report.score()).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource({"one, another", "another, one"})
    void aTieIsRightEitherWay(String first, String second) throws Exception {
        Report report = grade("twins", SAYS_ONE_FIRST, first, second);

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whenOnlyRunTheSamplesAreRunAndNoOrderIsNeeded() throws Exception {
        RankingChallenge challenge = ranking(RANKINGS, "far-apart");
        Report report = grade(challenge, SAYS_ONE_FIRST, null, Mode.RUN);

        assertThat(report.tests()).extracting(TestReport::name).containsExactly("test_shown");
        assertThat(report.explanation()).isNull();
    }

    @Test
    void aBenchmarkThatDoesNotCompileLeavesTheOrderItsPoints() throws Exception {
        Report report = grade("far-apart", "def benchmark(functions, arguments)\n", "one", "another");

        assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(report.message()).contains("line 1");
        assertThat(report.score()).isEqualByComparingTo("5");
    }

    @Test
    void aCandidateSeesWhichPairsAreRightAndNothingThatWasMeasured() throws Exception {
        Report told = grade("far-apart", SAYS_ONE_FIRST, "another", "one").redactedFor(Audience.CANDIDATE);

        assertThat(told.tests().getFirst().verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(told.tests().getFirst().title()).isEqualTo("another and one in the right order");
        assertThat(told.tests()).allSatisfy(test -> assertThat(test.message()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "different-results | give different results for an input of size 5000: mend one of them",
                "no-such-function | given/functions.py has no function another: define it",
                "too-short | which is too short to be measured: choose larger sizes",
                "fails | AttributeError",
            })
    void whatCannotBeMeasuredIsTheAuthorsFaultAndScoredAsNobodys(String slug, String problem) throws Exception {
        RankingChallenge challenge = ranking(BROKEN, slug);

        assertThatExceptionOfType(ChallengeBrokenException.class)
                .isThrownBy(() -> grader.measure(challenge))
                .withMessageContaining(problem);
        Report report = grade(challenge, SAYS_ONE_FIRST, new Answer.Order(List.of("one", "another")), Mode.SUBMIT);
        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.score()).isNull();
        assertThat(report.message()).contains(problem);
    }

    private static RankingChallenge ranking(Path folder, String slug) {
        Challenge challenge = Fixtures.load(folder).find(slug).orElseThrow();
        return (RankingChallenge) challenge;
    }

    private Report grade(String slug, String source, String... order) throws InterruptedException {
        return grade(ranking(RANKINGS, slug), source, new Answer.Order(List.of(order)), Mode.SUBMIT);
    }

    private Report grade(RankingChallenge challenge, String source, @Nullable Answer answer, Mode mode)
            throws InterruptedException {
        String id = "sub-" + UUID.randomUUID();
        return grader.grade(
                new Submission(id, challenge.slug(), new SourceCode(source), answer, mode),
                challenge,
                ProgressListener.NONE);
    }
}
