package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.EmptyDatabase;
import dev.grader.signals.Signal;
import dev.grader.submission.Inputs;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RunningJobsTest {
    private static final Attempt ATTEMPT =
            new Attempt("job", "job", 1, "add-two", "a = 1", null, "submit", Inputs.NONE, false, Instant.EPOCH);

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final RunningJobs running = new RunningJobs(open::contains);
    private final AtomicBoolean graded = new AtomicBoolean();

    @Test
    void gradesNothingThatWasCancelledBefore() {
        try (RunningJobs.Run run = running.enter("job")) {
            running.heard(Signal.CANCELLED, "job");

            assertThatThrownBy(() -> run.grade(new Script(() -> {}), ATTEMPT)).isInstanceOf(InterruptedException.class);
        }
        assertThat(graded).isFalse();
    }

    @Test
    void interruptsWhatIsBeingGraded() {
        try (RunningJobs.Run run = running.enter("job")) {
            var never = new CountDownLatch(1);
            Script waits = new Script(() -> {
                Thread.startVirtualThread(() -> running.heard(Signal.CANCELLED, "job"));
                never.await();
            });

            assertThatThrownBy(() -> run.grade(waits, ATTEMPT)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void asksWhichJobsWereCancelledWhereSignalsWereLost() throws InterruptedException {
        open.add("other");
        try (RunningJobs.Run run = running.enter("job");
                RunningJobs.Run other = running.enter("other")) {
            var never = new CountDownLatch(1);
            Script waits = new Script(() -> {
                running.heard(Signal.CANCELLED, "");
                never.await();
            });

            assertThatThrownBy(() -> run.grade(waits, ATTEMPT)).isInstanceOf(InterruptedException.class);
            assertThat(other.grade(new Script(() -> {}), ATTEMPT).verdict()).isEqualTo("accepted");
        }
    }

    @Test
    void goesOnWithWhatItCannotAskAbout() throws InterruptedException {
        var asked = new CountDownLatch(2);
        var blind = new RunningJobs(job -> {
            asked.countDown();
            throw new IllegalStateException("The database is away.");
        });
        try (RunningJobs.Run run = blind.enter("job");
                RunningJobs.Run other = blind.enter("other")) {
            blind.heard(Signal.CANCELLED, "");
            asked.await();

            assertThat(run.grade(new Script(() -> {}), ATTEMPT).verdict()).isEqualTo("accepted");
            assertThat(other.grade(new Script(() -> {}), ATTEMPT).verdict()).isEqualTo("accepted");
        }
    }

    @Test
    void leavesNoMarkOnTheThreadForWhatComesAfter() throws InterruptedException {
        try (RunningJobs.Run run = running.enter("job")) {
            run.grade(new Script(() -> running.heard(Signal.CANCELLED, "job")), ATTEMPT);

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            running.heard(Signal.CANCELLED, "job");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void leavesOtherJobsAndOtherSignalsAlone() throws InterruptedException {
        try (RunningJobs.Run run = running.enter("job");
                RunningJobs.Run other = running.enter("other")) {
            Script hears = new Script(() -> {
                running.heard(Signal.CANCELLED, "other");
                running.heard(Signal.ENDED, "job");
                running.heard(Signal.WORK, "");
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            });

            assertThat(run.grade(hears, ATTEMPT).verdict()).isEqualTo("accepted");
            assertThatThrownBy(() -> other.grade(hears, ATTEMPT)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void stopsEveryThreadThatIsAtTheSameJob() {
        try (RunningJobs.Run first = running.enter("job");
                RunningJobs.Run second = running.enter("job")) {
            running.heard(Signal.CANCELLED, "job");

            for (RunningJobs.Run run : List.of(first, second)) {
                assertThatThrownBy(() -> run.grade(new Script(() -> {}), ATTEMPT))
                        .isInstanceOf(InterruptedException.class);
            }
        }
    }

    /** What happens while something is graded. */
    private interface Step {
        void take() throws InterruptedException;
    }

    private final class Script implements Grading {
        private final Step step;

        Script(Step step) {
            this.step = step;
        }

        @Override
        public Result grade(Attempt attempt) throws InterruptedException {
            graded.set(true);
            step.take();
            return EmptyDatabase.result(1);
        }

        @Override
        public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
            throw new AssertionError("Nothing is given up here.");
        }
    }
}
