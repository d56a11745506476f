package dev.grader.verdict;

import java.time.Duration;

/** From what happened in one test to what it is worth. */
public final class TestVerdict {

    private TestVerdict() {}

    /**
     * Judges one test. The written precedence, the first that holds:
     *
     * <ol>
     *   <li>the examiner broke: internal error, whatever the candidate did;
     *   <li>the protocol was broken: invalid result;
     *   <li>the test passed, nothing was stopped and the CPU limit was kept: accepted, however close it came;
     *   <li>memory ran out; too much was written; time ran out (CPU, then wall); a process was refused;
     *   <li>the candidate's error, or the candidate's process gone: runtime error;
     *   <li>what is left failed: wrong answer.
     * </ol>
     *
     * @param limits of that test, its own overrides included
     */
    public static Judgement of(Outcome outcome, TestFacts facts, Limits limits) {
        if (outcome == Outcome.BROKEN) {
            return new Judgement(
                    Verdict.INTERNAL_ERROR, "The grader failed at this test; the solution is not to blame.");
        }
        if (outcome == Outcome.PROTOCOL_ERROR) {
            return new Judgement(
                    Verdict.INVALID_RESULT, "The solution answered with something that is not a value of plain data.");
        }
        if (outcome == Outcome.PASSED
                && facts.stoppedBy() == null
                && facts.cpu().compareTo(limits.cpu()) <= 0) {
            return new Judgement(Verdict.ACCEPTED, "The test passed.");
        }
        if (facts.oomKills() > 0 || facts.memoryError()) {
            return new Judgement(Verdict.MEMORY_LIMIT_EXCEEDED, memory(facts, limits));
        }
        if (facts.stoppedBy() == StoppedBy.OUTPUT) {
            return new Judgement(
                    Verdict.OUTPUT_LIMIT_EXCEEDED,
                    "It wrote " + facts.output() + " or more, beyond the limit of " + limits.output() + ".");
        }
        if (facts.stoppedBy() == StoppedBy.WALL && facts.cpu().compareTo(limits.cpu()) <= 0) {
            return new Judgement(
                    Verdict.TIME_LIMIT_EXCEEDED,
                    "It was not done after " + millis(facts.wall()) + ", the limit being " + millis(limits.wall())
                            + ", of which it computed for " + millis(facts.cpu()) + ".");
        }
        if (facts.stoppedBy() != null || facts.cpu().compareTo(limits.cpu()) > 0) {
            return new Judgement(
                    Verdict.TIME_LIMIT_EXCEEDED,
                    "It used " + millis(facts.cpu()) + " of CPU time, beyond the limit of " + millis(limits.cpu())
                            + ".");
        }
        if (facts.refusedProcess() || facts.refusedProcesses() > 0) {
            return new Judgement(
                    Verdict.PROCESS_LIMIT_EXCEEDED,
                    "It asked for more than the " + limits.processes() + " processes and threads it may have.");
        }
        return switch (outcome) {
            case CANDIDATE_ERROR ->
                new Judgement(Verdict.RUNTIME_ERROR, "The solution raised an exception that the test did not expect.");
            case CANDIDATE_GONE -> new Judgement(Verdict.RUNTIME_ERROR, gone(facts));
            case FAILED -> new Judgement(Verdict.WRONG_ANSWER, "The answer is not the one the test expects.");
            case PASSED, PROTOCOL_ERROR, BROKEN -> throw new AssertionError("Judged above: " + outcome);
        };
    }

    private static String memory(TestFacts facts, Limits limits) {
        return "It ran out of memory at " + facts.peakMemory() + ", the limit being " + limits.memory() + ".";
    }

    private static String gone(TestFacts facts) {
        if (facts.signal() != null) {
            return "The solution's process was ended by signal " + facts.signal() + " before the test was over.";
        }
        return facts.exitCode() != null
                ? "The solution's process exited with code " + facts.exitCode() + " before the test was over."
                : "The solution's process ended before the test was over.";
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
