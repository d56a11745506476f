package dev.grader.verdict;

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
     *   <li>the host ran out of memory and a process was killed for it: internal error;
     *   <li>memory ran out; too much was written; a process was refused, or it had all it may have and was then stopped
     *       for its time or ended;
     *   <li>the host gave it no processor until its time was over: internal error;
     *   <li>time ran out (CPU, then wall);
     *   <li>it had too many files; the candidate's error, or the candidate's process gone: runtime error;
     *   <li>what is left failed: wrong answer.
     * </ol>
     *
     * @param limits of that test, its own overrides included
     */
    public static Judgement of(Outcome outcome, TestFacts facts, Limits limits) {
        Told told = new Told(facts, limits);
        if (outcome == Outcome.BROKEN) {
            return new Judgement(
                    Verdict.INTERNAL_ERROR, "The grader failed at this test; the solution is not to blame.");
        }
        if (outcome == Outcome.PROTOCOL_ERROR) {
            return new Judgement(
                    Verdict.INVALID_RESULT, "The solution answered with something that is not a value of plain data.");
        }
        boolean slow = facts.cpu().compareTo(limits.cpu()) > 0;
        if (outcome == Outcome.PASSED && facts.stoppedBy() == null && !slow) {
            return new Judgement(Verdict.ACCEPTED, "The test passed.");
        }
        if (facts.hostOomKills() > 0) {
            return new Judgement(Verdict.INTERNAL_ERROR, told.hostOutOfMemory());
        }
        if (facts.oomKills() > 0 || facts.stoppedBy() == StoppedBy.MEMORY || facts.refused() == Refusal.MEMORY) {
            return new Judgement(Verdict.MEMORY_LIMIT_EXCEEDED, told.memory());
        }
        if (facts.stoppedBy() == StoppedBy.OUTPUT) {
            return new Judgement(Verdict.OUTPUT_LIMIT_EXCEEDED, told.output());
        }
        if (outcome != Outcome.PASSED && wantedMoreProcesses(outcome, facts, limits)) {
            return new Judgement(Verdict.PROCESS_LIMIT_EXCEEDED, told.processes());
        }
        if (!slow && Starvation.explains(facts, limits)) {
            return new Judgement(Verdict.INTERNAL_ERROR, told.starved());
        }
        if (slow || facts.stoppedBy() == StoppedBy.CPU || facts.stoppedBy() == StoppedBy.WALL) {
            return new Judgement(Verdict.TIME_LIMIT_EXCEEDED, told.time());
        }
        if (facts.stoppedBy() == StoppedBy.FILES) {
            return new Judgement(Verdict.RUNTIME_ERROR, told.files());
        }
        return switch (outcome) {
            case CANDIDATE_ERROR -> new Judgement(Verdict.RUNTIME_ERROR, told.error());
            case CANDIDATE_GONE -> new Judgement(Verdict.RUNTIME_ERROR, told.gone());
            case FAILED -> new Judgement(Verdict.WRONG_ANSWER, "The answer is not the one the test expects.");
            case PASSED, PROTOCOL_ERROR, BROKEN -> throw new AssertionError("Judged above: " + outcome);
        };
    }

    /**
     * Nothing counts the forks that are refused for the limit of a test, and code may swallow the refusal and ask for ever. So
     * whoever was seen with all processes it may have, and was then stopped for its time or went away, is taken to have asked for
     * more; one that passes or fails by its answer is not. Where only one may be had, having it says nothing.
     */
    private static boolean wantedMoreProcesses(Outcome outcome, TestFacts facts, Limits limits) {
        if (facts.refused() == Refusal.PROCESSES || facts.refusedProcesses() > 0) {
            return true;
        }
        boolean hadAll = limits.processes() > 1 && facts.processesPeak() >= limits.processes();
        boolean forItsTime = facts.stoppedBy() == StoppedBy.CPU || facts.stoppedBy() == StoppedBy.WALL;
        boolean byItself = facts.stoppedBy() == null && outcome == Outcome.CANDIDATE_GONE;
        return hadAll && (forItsTime || byItself);
    }
}
