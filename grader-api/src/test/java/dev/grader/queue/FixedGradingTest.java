package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.challenge.Catalog;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.submission.Inputs;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedGradingTest {
    private static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Result REAL = new Result("accepted", BigDecimal.ONE, BigDecimal.ONE, "0", "{}");
    private static final Result GIVEN_UP = new Result("internal_error", null, BigDecimal.ONE, "0", "{}");

    private final List<Attempt> run = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final FixedGrading grading = grading(pauses::add);

    @Test
    void neverRunsWhatCameWithATestKey() throws InterruptedException {
        Result result = grading.grade(attempt("add-two", "# grader-test: wrong_answer", true));

        Report report = JsonReports.read(result.report());
        assertThat(run).isEmpty();
        assertThat(result.verdict()).isEqualTo("wrong_answer");
        assertThat(report.submissionId()).isEqualTo("sub_1");
        assertThat(report.attempts()).isEqualTo(2);
        assertThat(report.createdAt()).isEqualTo(CREATED);
        assertThat(report.finishedAt()).isEqualTo(CREATED.plusSeconds(9));
    }

    @Test
    void runsEverythingElseWhateverItSays() throws InterruptedException {
        Attempt real = attempt("add-two", "# grader-test: wrong_answer after 30000 ms", false);

        assertThat(grading.grade(real)).isSameAs(REAL);
        assertThat(run).containsExactly(real);
        assertThat(pauses).isEmpty();
    }

    @Test
    void acceptsWhatAsksForNothing() throws InterruptedException {
        assertThat(grading.grade(attempt("add-two", "a = 1", true)).verdict()).isEqualTo("accepted");
    }

    @Test
    void takesTheTimeThatIsAskedFor() throws InterruptedException {
        grading.grade(attempt("add-two", "# grader-test: accepted after 1500 ms", true));

        assertThat(pauses).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void decidesNothingWhenItIsStopped() {
        FixedGrading stopped = grading(time -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> stopped.grade(attempt("add-two", "# grader-test: slow", true)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void neverRunsOneWhoseChallengeIsGoneEither() throws InterruptedException {
        assertThat(grading.grade(attempt("no-such-challenge", "a = 1", true))).isSameAs(GIVEN_UP);
        assertThat(run).isEmpty();
    }

    private FixedGrading grading(GradingJob.Pause pause) {
        var real = new Grading() {
            @Override
            public Result grade(Attempt attempt) {
                run.add(attempt);
                return REAL;
            }

            @Override
            public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
                return GIVEN_UP;
            }
        };
        Catalog catalog = Catalog.load(List.of(Path.of("src/test/challenges")));
        return new FixedGrading(real, catalog::find, Clock.fixed(CREATED.plusSeconds(9), ZoneOffset.UTC), pause);
    }

    private static Attempt attempt(String challenge, String source, boolean test) {
        return new Attempt("sub_1", "sub_1", 2, challenge, source, null, "submit", Inputs.NONE, test, CREATED);
    }
}
