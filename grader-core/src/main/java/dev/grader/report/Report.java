package dev.grader.report;

import dev.grader.submission.Mode;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a finished submission came to. Immutable, so safe to share between threads.
 *
 * @param submissionId whose result this is
 * @param challenge that it answered
 * @param mode in which it was graded
 * @param verdict of the whole
 * @param score the sum of the points of the tests, or of what a reviewer ticked; null when the verdict is one that is not scored
 * @param maxScore what could be earned
 * @param tests in the order they were collected; empty where nothing could be run
 * @param inputs of a run, those that were sent with it, in their order; they change neither verdict nor score. Empty where there were
 *     none, or nothing could be graded
 * @param message about the whole: the compiler's, or why it could not be graded; null where there is nothing to say
 * @param explanation of the right answer, in Markdown, for whoever has given one; null where there is none
 * @param rubric of a written answer, for who may score it; null for every other, and where it may not be told
 * @param environment it was graded in; its Python and its image are {@code none} where nothing was run
 * @param attempts how often it was tried, at least once; null where that may not be told
 * @param createdAt when it was handed in
 * @param finishedAt when it was done; null likewise
 */
public record Report(
        String submissionId,
        ChallengeRef challenge,
        Mode mode,
        Verdict verdict,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        List<TestReport> tests,
        List<InputReport> inputs,
        @Nullable String message,
        @Nullable String explanation,
        @Nullable Rubric rubric,
        Environment environment,
        @Nullable Integer attempts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** What is kept of each of a report's two streams, in characters. */
    public static final int MAX_STREAM = 64 * 1024;

    public Report {
        tests = List.copyOf(tests);
        inputs = List.copyOf(inputs);
        message = Texts.kept(message, MAX_STREAM);
        explanation = Texts.kept(explanation, MAX_STREAM);
        if (verdict.isScored() == (score == null)) {
            throw new IllegalArgumentException("A report has " + (score == null ? "no score" : "a score")
                    + ", and its verdict is " + verdict.wireName() + ".");
        }
        if (score != null && (score.signum() < 0 || score.compareTo(maxScore) > 0)) {
            throw new IllegalArgumentException(
                    "The score " + score.toPlainString() + " is not between 0 and " + maxScore.toPlainString() + ".");
        }
        if (attempts != null && attempts < 1) {
            throw new IllegalArgumentException(
                    "A report has been attempted at least once, not " + attempts + " times.");
        }
    }

    /** Of a submission without inputs of its own. */
    public Report(
            String submissionId,
            ChallengeRef challenge,
            Mode mode,
            Verdict verdict,
            @Nullable BigDecimal score,
            BigDecimal maxScore,
            List<TestReport> tests,
            @Nullable String message,
            @Nullable String explanation,
            @Nullable Rubric rubric,
            Environment environment,
            @Nullable Integer attempts,
            Instant createdAt,
            @Nullable Instant finishedAt) {
        this(
                submissionId,
                challenge,
                mode,
                verdict,
                score,
                maxScore,
                tests,
                List.of(),
                message,
                explanation,
                rubric,
                environment,
                attempts,
                createdAt,
                finishedAt);
    }

    /** Of a submission that has neither an explanation nor a rubric. */
    public Report(
            String submissionId,
            ChallengeRef challenge,
            Mode mode,
            Verdict verdict,
            @Nullable BigDecimal score,
            BigDecimal maxScore,
            List<TestReport> tests,
            @Nullable String message,
            Environment environment,
            @Nullable Integer attempts,
            Instant createdAt,
            @Nullable Instant finishedAt) {
        this(
                submissionId,
                challenge,
                mode,
                verdict,
                score,
                maxScore,
                tests,
                List.of(),
                message,
                null,
                null,
                environment,
                attempts,
                createdAt,
                finishedAt);
    }

    /** The same with what its own inputs showed, which was known at that time. */
    public Report withInputs(List<InputReport> shown, Instant time) {
        return new Report(
                submissionId,
                challenge,
                mode,
                verdict,
                score,
                maxScore,
                tests,
                shown,
                message,
                explanation,
                rubric,
                environment,
                attempts,
                createdAt,
                time);
    }

    /** The same of a submission that was handed in at another time. */
    public Report handedInAt(Instant time) {
        return new Report(
                submissionId,
                challenge,
                mode,
                verdict,
                score,
                maxScore,
                tests,
                inputs,
                message,
                explanation,
                rubric,
                environment,
                attempts,
                time,
                finishedAt);
    }

    /**
     * The same once a person has scored it; a later review takes the place of an earlier one.
     *
     * @throws IllegalArgumentException when this is no report of a written answer, or the review does not fit its rubric
     */
    public Report reviewed(Review review) {
        if (rubric == null) {
            throw new IllegalArgumentException(
                    "The submission " + submissionId + " is no written answer: only those are reviewed.");
        }
        return new Report(
                submissionId,
                challenge,
                mode,
                Verdict.REVIEWED,
                review.score(rubric.items()),
                maxScore,
                tests,
                inputs,
                message,
                explanation,
                new Rubric(rubric.items(), review),
                environment,
                attempts,
                createdAt,
                finishedAt);
    }

    /** What the solution wrote to its standard output, test after test: of those tests that may still be read here. */
    public String stdout() {
        return joined(TestReport::stdout);
    }

    /** What the solution wrote to its standard error, likewise. */
    public String stderr() {
        return joined(TestReport::stderr);
    }

    /** This report, less what that reader must not know. Redacting twice changes nothing more. */
    public Report redactedFor(Audience audience) {
        return audience == Audience.STAFF ? this : Redaction.forCandidate(this);
    }

    /**
     * This report, less everything that the candidate wrote or printed or that may quote it: verdicts, points and what was measured
     * stay. Doing it twice changes nothing more.
     *
     * @param message takes the place of the one about the whole: that its texts were deleted, and when
     */
    public Report withoutTexts(String message) {
        return Remains.of(this, message);
    }

    private String joined(Function<TestReport, @Nullable String> stream) {
        return Texts.cut(tests.stream().map(stream).filter(Objects::nonNull).collect(Collectors.joining()), MAX_STREAM);
    }
}
