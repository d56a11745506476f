package dev.grader.grading;

import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal came to. Nothing in it is an {@code internal_error}.
 *
 * @param compileError why nothing could be run, or null
 * @param runs one for each test that was run, in order
 */
public record Rehearsed(@Nullable String compileError, List<Run> runs) {

    /**
     * One test.
     *
     * @param message for who may read the test; empty where it passed
     * @param stdout what the solution printed, at most 64 KiB
     */
    public record Run(
            GradedTest test,
            Verdict verdict,
            Duration cpu,
            Duration wall,
            ByteSize peakMemory,
            String message,
            String stdout) {}

    public Rehearsed {
        runs = List.copyOf(runs);
    }

    /** Of the whole, as a submission's. */
    public Verdict verdict() {
        return compileError != null
                ? Verdict.COMPILE_ERROR
                : Folding.fold(runs.stream().map(Run::verdict).toList());
    }

    /** In order. */
    public List<Run> failures() {
        return runs.stream().filter(run -> run.verdict() != Verdict.ACCEPTED).toList();
    }

    static Rehearsed of(Trial trial) {
        return new Rehearsed(
                trial.compileError(),
                trial.measurements().stream().map(Rehearsed::run).toList());
    }

    private static Run run(Measurement measured) {
        String message = Reporting.message(measured);
        return new Run(
                measured.test(),
                measured.verdict(),
                measured.facts().cpu(),
                measured.facts().wall(),
                measured.facts().peakMemory(),
                message == null ? "" : message,
                measured.event().stdout());
    }
}
