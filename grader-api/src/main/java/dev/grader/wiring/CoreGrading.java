package dev.grader.wiring;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.Grader;
import dev.grader.grading.ProgressListener;
import dev.grader.queue.Grading;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grades with the core. Thread-safe. */
final class CoreGrading implements Grading {
    private static final String UNKNOWN = "unknown";

    private final Grader grader;
    private final Catalog catalog;
    private final Clock clock;

    CoreGrading(Grader grader, Catalog catalog, Clock clock) {
        this.grader = grader;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public Result grade(Attempt attempt) throws InterruptedException {
        var submission = new Submission(
                attempt.submission(), attempt.challenge(), new SourceCode(attempt.source()), mode(attempt));
        Challenge challenge = catalog.find(attempt.challenge())
                .orElseThrow(() -> new IllegalStateException(
                        "The challenge %s is not here any more: bring its folder back, or wait until the submission is given up."
                                .formatted(attempt.challenge())));
        Report report = switch (challenge) {
            case CodeChallenge code -> grader.grade(submission, code, ProgressListener.NONE);
        };
        return Result.of(createdAt(attempt.createdAt(), report));
    }

    @Override
    public Result givenUp(Attempt attempt) {
        Optional<Challenge> challenge = catalog.find(attempt.challenge());
        String digest = challenge.map(Challenge::digest).orElse(UNKNOWN);
        Limits limits = challenge.map(found -> ((CodeChallenge) found).limits()).orElse(Limits.DEFAULT);
        return Result.of(new Report(
                attempt.submission(),
                new ChallengeRef(
                        attempt.challenge(), challenge.map(Challenge::title).orElse(attempt.challenge()), digest),
                mode(attempt),
                Verdict.INTERNAL_ERROR,
                null,
                BigDecimal.ZERO,
                List.of(),
                "The grader failed at every attempt and gave up; the solution is not to blame.",
                new Environment(UNKNOWN, digest, UNKNOWN, limits),
                attempt.number(),
                attempt.createdAt(),
                clock.instant()));
    }

    private static Mode mode(Attempt attempt) {
        return Mode.fromWire(attempt.mode()).orElseThrow();
    }

    /** The core counts from when it began; a client counts from when it handed in. */
    private static Report createdAt(Instant createdAt, Report report) {
        return new Report(
                report.submissionId(),
                report.challenge(),
                report.mode(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                report.tests(),
                report.message(),
                report.environment(),
                report.attempts(),
                createdAt,
                report.finishedAt());
    }
}
