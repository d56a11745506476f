package dev.grader.grading;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.ExaminerEvent.TestStarted;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.RunFacts;
import dev.grader.sandbox.RunFacts.StoppedBy;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.sandbox.TestOutcome;
import dev.grader.sandbox.TestPackage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox in which every job ends as written down beforehand: for what no real machine does on demand, such as needing exactly so
 * many milliseconds. One thread only.
 */
final class ScriptedSandbox implements Sandbox, Examiner {
    /** How a test ends; {@code starvedMillis} is what the host kept it waiting. */
    record End(
            TestOutcome outcome, @Nullable StoppedBy stoppedBy, long cpuMillis, long wallMillis, long starvedMillis) {
        End(TestOutcome outcome, @Nullable StoppedBy stoppedBy, long cpuMillis) {
            this(outcome, stoppedBy, cpuMillis, cpuMillis, 0);
        }

        static End passed(long cpuMillis) {
            return new End(TestOutcome.PASSED, null, cpuMillis);
        }

        /** It waited for the rest of its time. */
        static End passedLate(long cpuMillis, long wallMillis) {
            return new End(TestOutcome.PASSED, null, cpuMillis, wallMillis, 0);
        }

        static End killed(StoppedBy by, long cpuMillis) {
            return new End(TestOutcome.CANDIDATE_GONE, by, cpuMillis);
        }

        static End starved(long millis) {
            return new End(TestOutcome.CANDIDATE_GONE, StoppedBy.WALL, 10, 10, millis);
        }
    }

    final List<CollectedTest> collected;
    final List<List<String>> jobs = new ArrayList<>();
    final List<Map<String, Map<String, Long>>> limits = new ArrayList<>();
    final List<String> given = new ArrayList<>();
    private final Deque<Planned> script = new ArrayDeque<>();
    int leases;

    ScriptedSandbox(List<CollectedTest> collected) {
        this.collected = collected;
    }

    /** The next job ends so; a test that is not named passes in a millisecond. */
    ScriptedSandbox then(Map<String, End> ends) {
        script.add(new Planned(ends, null));
        return this;
    }

    /** The next job finds no test to run, for that reason. */
    ScriptedSandbox thenDoesNotCompile(String why) {
        script.add(new Planned(Map.of(), why));
        return this;
    }

    @Override
    public Cell lease() {
        return new ScriptedCell("cell-" + ++leases);
    }

    @Override
    public Examiner examiner() {
        return this;
    }

    @Override
    public CellCapacity capacity() {
        return new CellCapacity(512L << 20, 256);
    }

    @Override
    public SandboxStatus status() {
        return new SandboxStatus(1, 1, 0, true, null);
    }

    @Override
    public List<CollectedTest> install(TestPackage tests) {
        return collected;
    }

    @Override
    public void forget(String digest) {}

    @Override
    public JobEnded run(Job job, Cell cell, Duration deadline, Consumer<OfTest> listener) throws SandboxException {
        jobs.add(job.tests());
        limits.add(job.testLimits());
        Planned planned = script.poll();
        if (planned == null) {
            throw new SandboxException("The script is over.");
        }
        if (planned.compileError != null) {
            return new JobEnded(job.id(), planned.compileError, true, null);
        }
        for (String test : job.tests()) {
            End end = planned.ends.getOrDefault(test, End.passed(1));
            RunFacts facts = new RunFacts(
                    0,
                    null,
                    end.stoppedBy(),
                    end.cpuMillis(),
                    end.wallMillis(),
                    end.starvedMillis(),
                    1,
                    1,
                    0,
                    0,
                    0,
                    0,
                    null,
                    0);
            listener.accept(new TestStarted(job.id(), test));
            listener.accept(new TestEnded(job.id(), test, end.outcome(), "", null, facts, "", ""));
            if (job.failFast() && end.outcome() != TestOutcome.PASSED) {
                break;
            }
        }
        return new JobEnded(job.id(), null, true, null);
    }

    @Override
    public void close() {}

    private record Planned(Map<String, End> ends, @Nullable String compileError) {}

    private final class ScriptedCell implements Cell {
        private final String name;

        ScriptedCell(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String python() {
            return "3.13.5";
        }

        @Override
        public String image() {
            return "sha256:0";
        }

        @Override
        public Examiner examiner() {
            return ScriptedSandbox.this;
        }

        @Override
        public void giveBack() {
            given.add(name);
        }

        @Override
        public void close() {}
    }
}
