package dev.grader.outcomes;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.RubricItem;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.Review;
import dev.grader.report.Rubric;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports of submissions that were not run, of the form that real ones of that verdict have. Nothing in them comes from a hidden test or
 * from a right answer.
 *
 * @param submission whose report it is
 * @param attempt counted from 1
 * @param createdAt when it was handed in
 */
public record FixedReports(String submission, Challenge challenge, Mode mode, int attempt, Instant createdAt) {
    /** Ends every message, so that nobody takes it for a real one. */
    static final String NOTE = "(Invented: a test key's submission is not run.)";

    /** As with written answers, of which nothing is run either. */
    private static final String NOTHING_RUN = "none";

    private static final String REVIEWER = "grader-test";
    private static final List<RubricItem> INVENTED_RUBRIC = List.of(
            new RubricItem("An invented item of a rubric", BigDecimal.ONE),
            new RubricItem("Another invented item", BigDecimal.TWO));

    /** What it comes to where it asks for nothing. */
    public static Verdict byDefault(Challenge challenge) {
        return challenge instanceof WrittenChallenge ? Verdict.NEEDS_REVIEW : Verdict.ACCEPTED;
    }

    /** The report of that verdict. */
    public Report of(Verdict verdict, Instant finishedAt) {
        return switch (verdict) {
            case NEEDS_REVIEW -> awaitingReview(finishedAt);
            case REVIEWED -> {
                Report waiting = awaitingReview(finishedAt);
                List<Boolean> ticks = rubric().stream().map(item -> true).toList();
                yield waiting.reviewed(new Review(ticks, "An invented note. " + NOTE, REVIEWER, finishedAt));
            }
            case INTERNAL_ERROR ->
                report(verdict, null, BigDecimal.ZERO, List.of(), "The grader failed. " + NOTE, null, finishedAt);
            case COMPILE_ERROR ->
                report(
                        verdict,
                        BigDecimal.ZERO,
                        worth(tests(Verdict.ACCEPTED)),
                        List.of(),
                        "  File \"solution.py\", line 1\nSyntaxError: invalid syntax\n" + NOTE,
                        null,
                        finishedAt);
            default -> {
                List<TestReport> tests = tests(verdict);
                BigDecimal score = tests.stream().map(TestReport::points).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield report(verdict, score, worth(tests), tests, null, null, finishedAt);
            }
        };
    }

    private Report awaitingReview(Instant finishedAt) {
        var rubric = new Rubric(rubric(), null);
        return report(Verdict.NEEDS_REVIEW, null, rubric.maxScore(), List.of(), null, rubric, finishedAt);
    }

    private List<RubricItem> rubric() {
        return challenge instanceof WrittenChallenge written ? written.rubric() : INVENTED_RUBRIC;
    }

    private List<TestReport> tests(Verdict verdict) {
        return new InventedTests(challenge, mode, verdict).tests();
    }

    private static BigDecimal worth(List<TestReport> tests) {
        return tests.stream().map(TestReport::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Report report(
            Verdict verdict,
            @Nullable BigDecimal score,
            BigDecimal maxScore,
            List<TestReport> tests,
            @Nullable String message,
            @Nullable Rubric rubric,
            Instant finishedAt) {
        return new Report(
                submission,
                new ChallengeRef(challenge.slug(), challenge.title(), challenge.digest()),
                mode,
                verdict,
                score,
                maxScore,
                tests,
                message,
                explanation(tests),
                rubric,
                new Environment(NOTHING_RUN, challenge.digest(), NOTHING_RUN, challenge.limits()),
                attempt,
                createdAt,
                finishedAt);
    }

    /** Where a real result has one. The real one gives the answer away, and may be had for a real answer alone. */
    private @Nullable String explanation(List<TestReport> tests) {
        boolean explained = switch (challenge.kind()) {
            case PREDICTION -> true;
            case RANKING -> mode == Mode.SUBMIT;
            case CODE, WRITTEN -> false;
        };
        return explained && !tests.isEmpty() ? "An invented explanation of the right answer. " + NOTE : null;
    }
}
