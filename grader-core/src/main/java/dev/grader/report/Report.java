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
 * @param score the sum of the tests' points; null when the verdict is {@code internal_error}, which is never scored
 * @param maxScore what could be earned
 * @param tests in the order they were collected; empty where nothing could be run
 * @param message about the whole: the compiler's, or why it could not be graded; null where there is nothing to say
 * @param environment it was graded in
 * @param attempts how often it was tried, at least once
 * @param createdAt when it was handed in
 * @param finishedAt when it was done
 */
public record Report(
        String submissionId,
        ChallengeRef challenge,
        Mode mode,
        Verdict verdict,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        List<TestReport> tests,
        @Nullable String message,
        Environment environment,
        int attempts,
        Instant createdAt,
        Instant finishedAt) {

    /** What is kept of each of a report's two streams, in characters. */
    public static final int MAX_STREAM = 64 * 1024;

    public Report {
        tests = List.copyOf(tests);
        message = Texts.kept(message, MAX_STREAM);
        if ((verdict == Verdict.INTERNAL_ERROR) != (score == null)) {
            throw new IllegalArgumentException("A report has no score exactly when its verdict is internal_error.");
        }
        if (score != null && (score.signum() < 0 || score.compareTo(maxScore) > 0)) {
            throw new IllegalArgumentException(
                    "The score " + score.toPlainString() + " is not between 0 and " + maxScore.toPlainString() + ".");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "A report has been attempted at least once, not " + attempts + " times.");
        }
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

    private String joined(Function<TestReport, @Nullable String> stream) {
        return Texts.cut(tests.stream().map(stream).filter(Objects::nonNull).collect(Collectors.joining()), MAX_STREAM);
    }
}
