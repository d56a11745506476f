package dev.grader.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an examiner can say, already parsed and bounded. One record for each type of frame in the protocol. */
public sealed interface ExaminerEvent {

    /** The examiner listens; said once, first. */
    record Ready(int protocol, String python, String pytest) implements ExaminerEvent {}

    /** The tests of a package are collected, in this order. */
    record ChallengeReady(String digest, List<CollectedTest> tests) implements ExaminerEvent {
        public ChallengeReady {
            tests = List.copyOf(tests);
        }
    }

    /** The tests of a package could not be collected; {@code problem} says where and why. */
    record ChallengeFailed(String digest, String problem) implements ExaminerEvent {}

    /** A cell's warden has connected. {@code cgroup} is 1 or 2. */
    record CellUp(String cell, String python, int cgroup) implements ExaminerEvent {}

    /** A cell's warden is gone. */
    record CellDown(String cell, String reason) implements ExaminerEvent {}

    /** The answer to a ping. */
    record Pong(long id) implements ExaminerEvent {}

    /** Said of one job. */
    sealed interface OfJob extends ExaminerEvent {
        String job();
    }

    /** Said of one test of a job. */
    sealed interface OfTest extends OfJob {
        String test();
    }

    /** A test begins. */
    record TestStarted(String job, String test) implements OfTest {}

    /**
     * A test is over.
     *
     * @param message for a person who may read the test; may be empty
     * @param error the exception of the candidate's, or null
     * @param stdout what the candidate printed, at most 64 KiB; {@code stderr} likewise
     */
    record TestEnded(
            String job,
            String test,
            TestOutcome outcome,
            String message,
            @Nullable CandidateError error,
            RunFacts facts,
            String stdout,
            String stderr)
            implements OfTest {}

    /**
     * Every test that had to be run was run.
     *
     * @param compileError why the source did not compile, in which case no test was run; else null
     * @param cellFit whether the cell may be used again
     * @param anomaly what was odd about the cell, or null
     */
    record JobEnded(
            String job,
            @Nullable String compileError,
            boolean cellFit,
            @Nullable String anomaly) implements OfJob {}

    /** The job broke on our side; nothing of it may be scored. */
    record JobFailed(String job, String reason, boolean cellFit) implements OfJob {}
}
