package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.FirstLines;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.report.Audience;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.submission.Answer;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Predictions against what their snippets print in real containers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PredictionIT {
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

    static Stream<Arguments> answers() {
        return Stream.of("two-objects", "two-objects-typed", "without-assertions")
                .map(Fixtures::prediction)
                .flatMap(challenge -> challenge.exampleSolutions().stream()
                        .map(answer ->
                                Arguments.of(challenge.slug(), answer.path().getFileName(), answer)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answers")
    void everyAnswerEndsAsItsFolderSays(String slug, Object name, ExampleSolution answer) throws Exception {
        Report report = grade(Fixtures.prediction(slug), FirstLines.answer(Files.readString(answer.path())));

        assertThat(report.verdict()).as("%s", report).isEqualTo(answer.expectedVerdict());
        assertThat(report.tests())
                .filteredOn(test -> test.verdict() != Verdict.ACCEPTED)
                .extracting(TestReport::name)
                .containsExactlyInAnyOrderElementsOf(answer.mustFailTests());
        assertThat(report.environment().python()).startsWith("3.13");
        assertThat(report.environment().imageDigest()).startsWith("sha256:");
        assertThat(report.explanation()).contains("Because");
    }

    @Test
    void printsAsAnInterpreterWouldThatWasStartedForIt() throws Exception {
        assertThat(printed("two-objects")).containsExactly("True", "[1000, 1000]", "end");
        assertThat(printed("two-objects-typed")).containsExactly("False", "NameError", "[1000, 1000]");
        assertThat(printed("without-assertions")).containsExactly("False", "went on", "KeyError");
    }

    @Test
    void aCandidateSeesWhichLinesAreRightAndNeitherTheirTextNorOurs() throws Exception {
        Report told = grade(Fixtures.prediction("two-objects"), "False\n[1000, 1000]\nend")
                .redactedFor(Audience.CANDIDATE);

        assertThat(told.tests())
                .extracting(TestReport::verdict)
                .containsExactly(Verdict.WRONG_ANSWER, Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.ACCEPTED);
        assertThat(told.tests()).allSatisfy(test -> assertThat(test.message()).isNull());
        assertThat(told.tests().getFirst().hint()).isEqualTo("Who compiles the two lines together?");
        assertThat(told.explanation()).isNotNull();
        assertThat(told.score()).isEqualByComparingTo("7.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prints-nothing          | its snippet prints nothing: let it print at least one line.
            prints-too-much         | its snippet prints more than 65536 bytes: let it print a few lines.
            never-ends              | its files could not be run to their end. It used
            leaves-at-once          | its files could not be run to their end. The solution's process exited with code 0
            no-python-at-the-prompt | its files could not be run to their end. SyntaxError: '(' was never closed
            """)
    void aSnippetThatIsNoQuestionIsAProblemOfItsPackageAndNeverScored(String slug, String problem) throws Exception {
        PredictionChallenge broken = Fixtures.broken(slug);

        assertThatExceptionOfType(ChallengeBrokenException.class)
                .isThrownBy(() -> grader.printedBy(broken))
                .withMessageContaining("The challenge " + slug + " cannot be graded: snippet/main.py: " + problem);
        Report report = grade(broken, "1");
        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.score()).isNull();
        assertThat(report.tests()).isEmpty();
        assertThat(report.redactedFor(Audience.CANDIDATE).message()).doesNotContain("snippet", "files");
    }

    private List<String> printed(String slug) throws Exception {
        return grader.printedBy(Fixtures.prediction(slug)).texts();
    }

    private Report grade(PredictionChallenge challenge, String answer) throws InterruptedException {
        Submission submission = new Submission("sub-1", challenge.slug(), new Answer.Text(answer), Mode.SUBMIT);
        return grader.grade(submission, challenge, ProgressListener.NONE);
    }
}
