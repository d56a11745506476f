package dev.grader.wiring;

import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.grading.Grader;
import dev.grader.grading.ProgressListener;
import dev.grader.queue.Grading;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Grades with the core. Thread-safe. */
final class CoreGrading implements Grading {
    private static final String UNKNOWN = "unknown";
    private static final String GIVEN_UP =
            "The grader failed at every attempt and gave up; the solution is not to blame.";

    private final Grader grader;
    private final ChallengeBank bank;
    private final Clock clock;
    private final BooleanSupplier sandboxAnswers;
    private final Watching progress;

    /**
     * With the grader of this process.
     *
     * @param sandboxAnswers whether something could be graded just now
     */
    CoreGrading(Grader grader, ChallengeBank bank, Clock clock, BooleanSupplier sandboxAnswers, Watching progress) {
        this.grader = grader;
        this.bank = bank;
        this.clock = clock;
        this.sandboxAnswers = sandboxAnswers;
        this.progress = progress;
    }

    /** Who watches an attempt. */
    @FunctionalInterface
    interface Watching {
        ProgressListener of(Attempt attempt);
    }

    @Override
    public Result grade(Attempt attempt) throws InterruptedException {
        Optional<ChallengeBank.Loan> borrowed = bank.borrow(attempt.challenge());
        if (borrowed.isEmpty()) {
            return Result.of(ungraded(
                    attempt,
                    "The challenge " + attempt.challenge() + " is not here any more, or its package is broken;"
                            + " the solution is not to blame. Bring it back and have the submission graded again."));
        }
        try (ChallengeBank.Loan loan = borrowed.get()) {
            return Result.of(report(attempt, loan.challenge()));
        } catch (InvalidSubmissionException refused) {
            // It was checked when it was taken: the challenge has become another since.
            return Result.of(ungraded(
                    attempt,
                    "The challenge asks for something else since the submission was handed in, which is not to blame. "
                            + refused.getMessage()));
        }
    }

    private Report report(Attempt attempt, Challenge challenge) throws InterruptedException {
        var submission = new Submission(
                attempt.submission(),
                attempt.challenge(),
                new SourceCode(attempt.source()),
                attempt.answer(),
                mode(attempt),
                attempt.inputs());
        Report report = grader.grade(submission, challenge, progress.of(attempt));
        if (report.verdict() == Verdict.INTERNAL_ERROR && !sandboxAnswers.getAsBoolean()) {
            // An engine that is away says nothing of the submission, however patient the core was.
            throw new IllegalStateException("The sandbox does not answer: %s is graded once it does. %s"
                    .formatted(attempt.submission(), report.message()));
        }
        // The core counts from when it began; a client counts from when it handed in.
        return report.handedInAt(attempt.createdAt());
    }

    @Override
    public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
        String evidence = lost.stream().map(LostAttempt::sentence).collect(Collectors.joining("\n"));
        return Result.of(ungraded(attempt, evidence.isEmpty() ? GIVEN_UP : GIVEN_UP + "\n" + evidence));
    }

    private Report ungraded(Attempt attempt, String why) {
        Optional<Challenge> challenge = bank.find(attempt.challenge());
        String digest = challenge.map(Challenge::digest).orElse(UNKNOWN);
        Limits limits = challenge.map(Challenge::limits).orElse(Limits.DEFAULT);
        return new Report(
                attempt.submission(),
                new ChallengeRef(
                        attempt.challenge(), challenge.map(Challenge::title).orElse(attempt.challenge()), digest),
                mode(attempt),
                Verdict.INTERNAL_ERROR,
                null,
                BigDecimal.ZERO,
                List.of(),
                why,
                new Environment(UNKNOWN, digest, UNKNOWN, limits),
                attempt.number(),
                attempt.createdAt(),
                clock.instant());
    }

    private static Mode mode(Attempt attempt) {
        return Mode.fromWire(attempt.mode()).orElseThrow();
    }
}
