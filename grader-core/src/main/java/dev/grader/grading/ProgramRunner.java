package dev.grader.grading;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.TestGroup;
import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.CandidateError;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs a program of ours in a cell like any other: on the files of a challenge's author, never with anything of a candidate's in the
 * same process; or on a candidate's own, when nothing it tells is believed. Thread-safe.
 */
record ProgramRunner(Sandbox sandbox, GraderSettings settings) {
    /** The file to mend where a prediction's snippet is at fault. */
    static final String SNIPPET = "snippet/" + PredictionChallenge.MAIN;
    /** The file to mend where a ranking's functions are. */
    static final String FUNCTIONS = "given/functions.py";

    /** What a program came to that went to its end: what it wrote, at most 64 KiB each, and where. */
    record Run(TestEnded event, long outputBytes, String python, String image) {}

    /** One run, and where. */
    record Seen(Measurement measured, String python, String image) {}

    /** Runs it once, within the challenge's limits. */
    Run run(Program program, String plan, Challenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return run(program, plan, challenge, challenge.limits());
    }

    /**
     * Runs it once.
     *
     * @param plan what it is to do, in JSON
     * @throws ChallengeBrokenException when the author's files made it fail or exceed the limits
     * @throws SandboxException when we failed
     */
    Run run(Program program, String plan, Challenge challenge, Limits limits)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        Seen seen = see(program, program.files(plan), limits);
        TestEnded ended = seen.measured().event();
        refuse(seen.measured(), challenge);
        return new Run(ended, ended.facts().outputBytes(), seen.python(), seen.image());
    }

    /**
     * Runs it once and says how that went, whatever it was.
     *
     * @param files of the job: the program's, and what it is to work on
     * @throws SandboxException when it could not be run
     */
    Seen see(Program program, Map<String, String> files, Limits limits) throws SandboxException, InterruptedException {
        try (Cell cell = sandbox.lease()) {
            String test = install(program, cell);
            Job job = new Job("job-" + UUID.randomUUID(), program.digest(), files, List.of(test), limits.toWire());
            List<TestEnded> ends = new ArrayList<>();
            JobEnded end = cell.examiner()
                    .run(
                            job,
                            cell,
                            settings.jobMargin().plus(settings.testMargin()).plus(limits.wall()),
                            event -> {
                                if (event instanceof TestEnded ended) {
                                    ends.add(ended);
                                }
                            });
            if (end.cellFit() && end.anomaly() == null) {
                cell.giveBack();
            }
            if (end.compileError() != null || ends.size() != 1) {
                throw new SandboxException("The program " + program.name() + " could not be run in the cell.");
            }
            return new Seen(Measurement.of(test(test, limits), ends.getFirst()), cell.python(), cell.image());
        }
    }

    private static String install(Program program, Cell cell) throws SandboxException, InterruptedException {
        try {
            List<CollectedTest> tests = cell.examiner().install(program.tests());
            return tests.getFirst().id();
        } catch (BrokenTestsException e) {
            throw new SandboxException("The program " + program.name() + " has no test that can be collected.", e);
        }
    }

    private static GradedTest test(String id, Limits limits) {
        return new GradedTest(id, id, null, TestGroup.HIDDEN, BigDecimal.ONE, null, limits);
    }

    private static void refuse(Measurement measured, Challenge challenge)
            throws ChallengeBrokenException, SandboxException {
        if (measured.isOurs()) {
            throw new SandboxException(measured.judgement().explanation());
        }
        if (measured.verdict() != Verdict.ACCEPTED) {
            CandidateError error = measured.event().error();
            throw new ChallengeBrokenException(
                    challenge.slug(),
                    challenge instanceof PredictionChallenge ? SNIPPET : FUNCTIONS,
                    "its files could not be run to their end. "
                            + (error == null
                                    ? measured.judgement().explanation()
                                    : error.type() + ": " + error.text()));
        }
    }
}
