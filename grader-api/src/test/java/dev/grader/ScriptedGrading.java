package dev.grader;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.Visibility;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.queue.Grading;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.InputReport;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Grades as the source tells it to, so that a test reaches every state of the queue without a container: a source that is held
 * is graded once it is released; one that fails, fails as often as was asked; any other is accepted at once.
 */
public final class ScriptedGrading implements Grading {
    /** What only staff may read of the hidden test. */
    public static final String SECRET = "assert add(20, 22) == 42";

    private static final int OURS = -1;
    private static final Grader CORE = new Grader(new NoSandbox(), GraderSettings.DEFAULT, Clock.systemUTC());
    private static final Challenge QUESTION = Catalog.load(List.of(Path.of("src/test/kinds")))
            .find("explain-a-sum")
            .orElseThrow();

    private final Set<String> graded = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Error> errors = new ConcurrentHashMap<>();
    private final Map<String, Integer> scores = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<Report>> changes = new ConcurrentHashMap<>();
    private final Map<String, Challenge> questions = new ConcurrentHashMap<>(Map.of(QUESTION.slug(), QUESTION));

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

    /** The next time this source is graded it ends with this. */
    public void crash(String source, Error error) {
        errors.put(source, error);
    }

    /** From now on this source earns so many of 10 points. */
    public void score(String source, int points) {
        scores.put(source, points);
    }

    /** From now on grading this source ends as a fault of ours. */
    public void breakOn(String source) {
        scores.put(source, OURS);
    }

    /** From now on what comes of this source is changed so. */
    public void report(String source, UnaryOperator<Report> change) {
        changes.put(source, change);
    }

    /** From now on this written question too is graded by the core. */
    public void ask(Challenge question) {
        questions.put(question.slug(), question);
    }

    /** The sources that grading was begun of. */
    public Set<String> graded() {
        return Set.copyOf(graded);
    }

    @Override
    public Result grade(Attempt attempt) throws InterruptedException {
        graded.add(attempt.source());
        Challenge question = questions.get(attempt.challenge());
        if (question != null) {
            return Result.of(awaitingReview(attempt, question));
        }
        CountDownLatch latch = held.get(attempt.source());
        if (latch != null) {
            latch.await();
        }
        if (failures.merge(attempt.source(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("Failed on purpose.");
        }
        Error error = errors.remove(attempt.source());
        if (error != null) {
            throw error;
        }
        int points = scores.getOrDefault(attempt.source(), 10);
        return points == OURS
                ? givenUp(attempt)
                : Result.of(
                        changes.getOrDefault(attempt.source(), report -> report).apply(report(attempt, points, null)));
    }

    @Override
    public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
        String evidence = lost.stream().map(LostAttempt::sentence).collect(Collectors.joining("\n"));
        return Result.of(report(attempt, OURS, evidence));
    }

    /** The same, whatever became of the tries. */
    public Result givenUp(Attempt attempt) {
        return givenUp(attempt, List.of());
    }

    /** Words need no cell, so the core grades them here as everywhere. */
    private static Report awaitingReview(Attempt attempt, Challenge question) throws InterruptedException {
        var submission = new Submission(
                attempt.submission(),
                attempt.challenge(),
                Objects.requireNonNull(attempt.answer(), "answer"),
                Mode.fromWire(attempt.mode()).orElseThrow());
        return CORE.grade(submission, question, ProgressListener.NONE).handedInAt(attempt.createdAt());
    }

    private static Report report(Attempt attempt, int points, @Nullable String message) {
        boolean scored = points != OURS;
        Verdict verdict = scored ? verdict(points) : Verdict.INTERNAL_ERROR;
        return new Report(
                        attempt.submission(),
                        new ChallengeRef(attempt.challenge(), "A title", "0".repeat(64)),
                        Mode.fromWire(attempt.mode()).orElseThrow(),
                        verdict,
                        scored ? BigDecimal.valueOf(points) : null,
                        BigDecimal.TEN,
                        scored
                                ? List.of(
                                        test("test_small", Visibility.SAMPLE, Verdict.ACCEPTED, 0),
                                        test("test_secret_sum", Visibility.HIDDEN, verdict, points))
                                : List.of(),
                        message,
                        new Environment("3.13.5", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                        1,
                        attempt.createdAt(),
                        attempt.createdAt().plusMillis(5))
                .withInputs(inputs(attempt), attempt.createdAt().plusMillis(5));
    }

    private static List<InputReport> inputs(Attempt attempt) {
        return attempt.inputs().texts().stream()
                .map(input -> new InputReport(
                        input,
                        Verdict.RUNTIME_ERROR,
                        "raised by " + input,
                        "shown by " + input,
                        "complained by " + input,
                        Duration.ofMillis(3),
                        Duration.ofMillis(4),
                        ByteSize.ofMebibytes(1)))
                .toList();
    }

    private static Verdict verdict(int points) {
        return points == 10 ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER;
    }

    private static TestReport test(String name, Visibility visibility, Verdict verdict, int points) {
        return new TestReport(
                name,
                "Title of " + name,
                visibility.wireName(),
                visibility,
                verdict,
                verdict == Verdict.ACCEPTED ? BigDecimal.valueOf(points) : BigDecimal.ZERO,
                visibility == Visibility.HIDDEN ? BigDecimal.TEN : BigDecimal.ZERO,
                visibility == Visibility.HIDDEN ? SECRET : "assert add(1, 2) == 3",
                "A hint",
                "printed by " + name,
                "complained by " + name,
                Duration.ofMillis(7),
                Duration.ofMillis(9),
                ByteSize.ofMebibytes(8));
    }
}
