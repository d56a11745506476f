package dev.grader.report;

import dev.grader.submission.Inputs;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one of a run's own inputs showed. It earns nothing and decides nothing, and whoever sent it may know all of it: no test has
 * a part in it.
 *
 * @param input as it was sent; null once it was deleted
 * @param verdict how it ended: accepted where it ran to its end
 * @param message the exception's traceback, or which limit it was; null where there is nothing to say
 * @param stdout what it displayed and printed; null where that is nothing
 * @param stderr likewise
 * @param cpu time its processes spent; null where it was not run
 * @param wall time it took; null likewise
 * @param peakMemory the most it held; null likewise
 */
public record InputReport(
        @Nullable String input,
        Verdict verdict,
        @Nullable String message,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable Duration cpu,
        @Nullable Duration wall,
        @Nullable ByteSize peakMemory) {

    /** What is kept of its standard output, in characters: all that leaves a cell. */
    public static final int MAX_STDOUT = 64 * 1024;

    private static final int MAX_TEXT = 8 * 1024;

    /** Cuts each text to what is kept of it, and mends halves of surrogate pairs. */
    public InputReport {
        input = Texts.kept(input, Inputs.LONGEST);
        message = Texts.kept(message, MAX_TEXT);
        stdout = Texts.kept(stdout, MAX_STDOUT);
        stderr = Texts.kept(stderr, MAX_TEXT);
    }

    /** One that was not run. */
    public static InputReport notRun(String input, Verdict verdict, @Nullable String message) {
        return new InputReport(input, verdict, message, null, null, null, null, null);
    }

    /** The same without anything that somebody wrote. */
    InputReport withoutTexts() {
        return new InputReport(null, verdict, null, null, null, cpu, wall, peakMemory);
    }
}
