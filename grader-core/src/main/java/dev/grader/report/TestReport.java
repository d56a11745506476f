package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one test ended as.
 *
 * @param name as the test is called in its file; two files may use one name
 * @param title for people; null where the test has no docstring
 * @param group the name of its group
 * @param visibility what a candidate may see of it
 * @param verdict of this test
 * @param points earned, from zero to {@code maxPoints}, and nothing unless accepted
 * @param maxPoints what it is worth
 * @param message what went wrong, for who may read the test; null where nothing did
 * @param hint from the test's author to the candidate; null where there is none
 * @param stdout what the solution wrote during it; null where it wrote nothing
 * @param stderr likewise
 * @param cpu time its processes spent; null where it never ran, or may not be told
 * @param wall time it took; null likewise
 * @param peakMemory the most it held; null likewise
 */
public record TestReport(
        String name,
        @Nullable String title,
        String group,
        Visibility visibility,
        Verdict verdict,
        BigDecimal points,
        BigDecimal maxPoints,
        @Nullable String message,
        @Nullable String hint,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable Duration cpu,
        @Nullable Duration wall,
        @Nullable ByteSize peakMemory) {

    /** What is kept of each of a test's two streams, in characters; a report of many tests must stay storable. */
    public static final int MAX_STREAM = 8 * 1024;

    private static final int MAX_NAME = 512;
    private static final int MAX_MESSAGE = 8 * 1024;

    /** Cuts each text to what is kept of it, and mends halves of surrogate pairs. */
    public TestReport {
        if (points.signum() < 0 || points.compareTo(maxPoints) > 0) {
            throw new IllegalArgumentException("The test " + name + " earned " + points.toPlainString() + " of "
                    + maxPoints.toPlainString() + " points.");
        }
        if (points.signum() > 0 && verdict != Verdict.ACCEPTED) {
            throw new IllegalArgumentException(
                    "The test " + name + " ended as " + verdict.wireName() + " and yet earned points.");
        }
        name = Texts.cut(name, MAX_NAME);
        title = Texts.kept(title, MAX_MESSAGE);
        message = Texts.kept(message, MAX_MESSAGE);
        hint = Texts.kept(hint, MAX_MESSAGE);
        stdout = Texts.kept(stdout, MAX_STREAM);
        stderr = Texts.kept(stderr, MAX_STREAM);
    }

    boolean isHidden() {
        return visibility == Visibility.HIDDEN;
    }
}
