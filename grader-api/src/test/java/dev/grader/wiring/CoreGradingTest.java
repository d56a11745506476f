package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.NoSandbox;
import dev.grader.challenges.ChallengeBank;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Audience;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.submission.Answer;
import dev.grader.submission.Inputs;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CoreGradingTest {
    private static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(CREATED.plusSeconds(9), ZoneOffset.UTC);

    private final CoreGrading grading = new CoreGrading(
            new Grader(new NoSandbox(), GraderSettings.DEFAULT, CLOCK),
            new ChallengeBank(List.of(Path.of("src/test/challenges"))),
            CLOCK,
            () -> true,
            attempt -> ProgressListener.NONE);

    /** At once, so that nobody waits for tries that cannot help; and without a score, for it is not the candidate's fault. */
    @Test
    void endsWhatCannotBeGradedSinceItsChallengeIsGone() throws InterruptedException {
        Result result = grading.grade(attempt("no-such-challenge"));

        Report report = JsonReports.read(result.report());
        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(result.score()).isNull();
        assertThat(report.message()).contains("no-such-challenge", "not here any more", "not to blame");
        assertThat(report.createdAt()).isEqualTo(CREATED);
        assertThat(report.finishedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void saysWithWhatAPackageWasThatItGaveUp() {
        Result result = grading.givenUp(attempt("add-two"), List.of());

        assertThat(result.verdict()).isEqualTo("internal_error");
        assertThat(result.digest()).matches("[0-9a-f]{64}");
    }

    /** An engine that is away for an hour would else end everything that waits as an internal error. */
    @Test
    void leavesForLaterWhatItCannotGradeWhileTheSandboxDoesNotAnswer() {
        var withoutSandbox = new CoreGrading(
                new Grader(new BrokenSandbox(), GraderSettings.DEFAULT, CLOCK),
                new ChallengeBank(List.of(Path.of("src/test/challenges"))),
                CLOCK,
                () -> false,
                attempt -> ProgressListener.NONE);

        assertThatThrownBy(() -> withoutSandbox.grade(attempt("add-two")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("sub_1", "the sandbox is starting");
    }

    @Test
    void endsWhatBreaksInASandboxThatAnswers() throws InterruptedException {
        var breaking = new CoreGrading(
                new Grader(new BrokenSandbox(), GraderSettings.DEFAULT, CLOCK),
                new ChallengeBank(List.of(Path.of("src/test/challenges"))),
                CLOCK,
                () -> true,
                attempt -> ProgressListener.NONE);

        assertThat(breaking.grade(attempt("add-two")).verdict()).isEqualTo("internal_error");
    }

    @Test
    void tellsStaffWhatBecameOfEachAttemptAndCandidatesNothing() {
        var lost = List.of(
                new LostAttempt(1, "grader-1", CREATED, CREATED.plusSeconds(25), Ending.DIED, ""),
                new LostAttempt(
                        2, "grader-2", CREATED.plusSeconds(30), CREATED.plusSeconds(31), Ending.FAILED, "It broke."));

        Report report =
                JsonReports.read(grading.givenUp(attempt("add-two"), lost).report());

        assertThat(Objects.requireNonNull(report.message(), "message").lines())
                .containsExactly(
                        "The grader failed at every attempt and gave up; the solution is not to blame.",
                        "Attempt 1, begun 2026-11-22T10:00:00Z on grader-1: its process was not heard of again, as was noticed after 25 s.",
                        "Attempt 2, begun 2026-11-22T10:00:30Z on grader-2: failed after 1 s: It broke.");
        assertThat(report.redactedFor(Audience.CANDIDATE).message()).doesNotContain("Attempt", "grader-");
    }

    @Test
    void endsWhatItsChallengeDoesNotAskForAnyMore() throws InterruptedException {
        var words = new Attempt(
                "sub_1",
                "sub_1",
                1,
                "add-two",
                "",
                new Answer.Text("forty-two"),
                "submit",
                Inputs.NONE,
                false,
                CREATED);

        Report report = JsonReports.read(grading.grade(words).report());

        assertThat(report.verdict()).isEqualTo(Verdict.INTERNAL_ERROR);
        assertThat(report.message()).contains("asks for something else", "leave answer out");
    }

    private static Attempt attempt(String challenge) {
        return new Attempt("sub_1", "sub_1", 1, challenge, "a = 1", null, "submit", Inputs.NONE, false, CREATED);
    }

    /** Has no cell for anybody. */
    private static final class BrokenSandbox implements Sandbox {
        @Override
        public Cell lease() throws SandboxException {
            throw new SandboxException("No cell became free: the sandbox is starting.");
        }

        @Override
        public Examiner examiner() throws SandboxException {
            throw new SandboxException("No examiner answers: the sandbox is starting.");
        }

        @Override
        public CellCapacity capacity() {
            return new CellCapacity(1L << 29, 256);
        }

        @Override
        public SandboxStatus status() {
            return new SandboxStatus(1, 0, 0, false, "the sandbox is starting");
        }

        @Override
        public void close() {}
    }
}
