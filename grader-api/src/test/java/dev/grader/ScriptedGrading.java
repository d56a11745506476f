package dev.grader;

import dev.grader.challenge.Visibility;
import dev.grader.queue.Grading;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Grades as the source tells it to, so that a test reaches every state of the queue without a container: a source that is held
 * is graded once it is released; one that fails, fails as often as was asked; any other is accepted at once.
 */
public final class ScriptedGrading implements Grading {
    /** What only staff may read of the hidden test. */
    public static final String SECRET = "assert add(20, 22) == 42";

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** From now on this source is not graded until it is released. */
    public void hold(String source) {
        held.put(source, new CountDownLatch(1));
    }

    public void release(String source) {
        Objects.requireNonNull(held.get(source), "held").countDown();
    }

    /** From now on grading this source fails so many times. */
    public void fail(String source, int times) {
        failures.put(source, times);
    }

    @Override
    public Result grade(Attempt attempt) throws InterruptedException {
        CountDownLatch latch = held.get(attempt.source());
        if (latch != null) {
            latch.await();
        }
        if (failures.merge(attempt.source(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("Failed on purpose.");
        }
        return Result.of(report(attempt, Verdict.ACCEPTED));
    }

    @Override
    public Result givenUp(Attempt attempt) {
        return Result.of(report(attempt, Verdict.INTERNAL_ERROR));
    }

    private static Report report(Attempt attempt, Verdict verdict) {
        boolean scored = verdict != Verdict.INTERNAL_ERROR;
        return new Report(
                attempt.submission(),
                new ChallengeRef(attempt.challenge(), "A title", "0".repeat(64)),
                Mode.fromWire(attempt.mode()).orElseThrow(),
                verdict,
                scored ? BigDecimal.TEN : null,
                BigDecimal.TEN,
                scored
                        ? List.of(
                                test("test_small", Visibility.SAMPLE, BigDecimal.ZERO),
                                test("test_secret_sum", Visibility.HIDDEN, BigDecimal.TEN))
                        : List.of(),
                null,
                new Environment("3.13.5", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                1,
                attempt.createdAt(),
                attempt.createdAt().plusMillis(5));
    }

    private static TestReport test(String name, Visibility visibility, BigDecimal points) {
        return new TestReport(
                name,
                "Title of " + name,
                visibility.wireName(),
                visibility,
                Verdict.ACCEPTED,
                points,
                points,
                visibility == Visibility.HIDDEN ? SECRET : "assert add(1, 2) == 3",
                "A hint",
                "printed by " + name,
                "complained by " + name,
                Duration.ofMillis(7),
                Duration.ofMillis(9),
                ByteSize.ofMebibytes(8));
    }
}
