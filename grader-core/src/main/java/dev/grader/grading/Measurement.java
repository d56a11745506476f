package dev.grader.grading;

import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.RunFacts;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Judgement;
import dev.grader.verdict.NearLimit;
import dev.grader.verdict.Outcome;
import dev.grader.verdict.Refusal;
import dev.grader.verdict.StoppedBy;
import dev.grader.verdict.TestFacts;
import dev.grader.verdict.TestVerdict;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One run of one test: what happened, and what that is worth.
 *
 * @param test that was run
 * @param event what the examiner said
 * @param facts what the warden measured
 * @param judgement of the two
 */
record Measurement(GradedTest test, TestEnded event, TestFacts facts, Judgement judgement) {
    /** A test that was stopped by the clock and had something to compute for less than this part of the time was waiting, not working. */
    private static final int IDLE_PART = 10;

    static Measurement of(GradedTest test, TestEnded event) {
        TestFacts facts = facts(event.facts());
        return new Measurement(test, event, facts, TestVerdict.of(outcome(event), facts, test.limits()));
    }

    Verdict verdict() {
        return judgement.verdict();
    }

    /** Whether noise of the machine may have made the difference. A test that only waited would wait again, unless it waited for the host. */
    boolean mayBeNoise() {
        Duration ready = facts.cpu().plus(facts.starved());
        boolean waited = !isOurs()
                && facts.stoppedBy() == StoppedBy.WALL
                && ready.multipliedBy(IDLE_PART).compareTo(test.limits().wall()) < 0;
        return !waited && NearLimit.shouldMeasureAgain(outcome(event), facts, test.limits());
    }

    /** Whether it was killed for its time, and not for want of a processor. */
    boolean wasKilledAsSlow() {
        return !isOurs() && facts.stoppedBy() != null;
    }

    /** Whether nothing can be said of the solution, since the grader or its host was at fault. */
    boolean isOurs() {
        return verdict() == Verdict.INTERNAL_ERROR;
    }

    /** The one that counts: noise only ever adds time, so whichever needed less is nearer the truth. */
    Measurement orBetter(Measurement other) {
        if (isOurs() || other.verdict() != Verdict.TIME_LIMIT_EXCEEDED) {
            return other;
        }
        return other.facts.cpu().compareTo(facts.cpu()) < 0 ? other : this;
    }

    private static Outcome outcome(TestEnded event) {
        return switch (event.outcome()) {
            case PASSED -> Outcome.PASSED;
            case FAILED -> Outcome.FAILED;
            case CANDIDATE_ERROR -> Outcome.CANDIDATE_ERROR;
            case CANDIDATE_GONE -> Outcome.CANDIDATE_GONE;
            case PROTOCOL_ERROR -> Outcome.PROTOCOL_ERROR;
            case BROKEN -> Outcome.BROKEN;
        };
    }

    private static TestFacts facts(RunFacts facts) {
        return new TestFacts(
                facts.exitCode(),
                facts.signal(),
                stoppedBy(facts.stoppedBy()),
                Duration.ofMillis(facts.cpuMillis()),
                Duration.ofMillis(facts.wallMillis()),
                Duration.ofMillis(facts.starvedMillis()),
                new ByteSize(facts.peakMemoryBytes()),
                facts.processesPeak(),
                facts.filesPeak(),
                facts.oomKills(),
                facts.hostOomKills(),
                facts.refusedProcesses(),
                refused(facts.refused()),
                new ByteSize(facts.outputBytes()));
    }

    private static @Nullable StoppedBy stoppedBy(RunFacts.@Nullable StoppedBy limit) {
        return switch (limit) {
            case null -> null;
            case CPU -> StoppedBy.CPU;
            case WALL -> StoppedBy.WALL;
            case MEMORY -> StoppedBy.MEMORY;
            case FILES -> StoppedBy.FILES;
            case OUTPUT -> StoppedBy.OUTPUT;
        };
    }

    private static @Nullable Refusal refused(RunFacts.@Nullable Refused kind) {
        return switch (kind) {
            case null -> null;
            case MEMORY -> Refusal.MEMORY;
            case PROCESSES -> Refusal.PROCESSES;
            case OPEN_FILES -> Refusal.OPEN_FILES;
            case FILE_SIZE -> Refusal.FILE_SIZE;
            case FILES -> Refusal.FILES;
        };
    }
}
