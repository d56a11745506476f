package dev.grader.wiring;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.figures.Measurement;
import dev.grader.figures.Usage;
import dev.grader.grading.Grader;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxStatus;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs reference solutions with the core. Thread-safe. */
final class CoreMeasurement implements Measurement {
    private final Grader grader;
    private final Sandbox sandbox;

    CoreMeasurement(Grader grader, Sandbox sandbox) {
        this.grader = grader;
        this.sandbox = sandbox;
    }

    /** With more than one cell one is left to whoever comes. */
    @Override
    public boolean isFree() {
        SandboxStatus status = sandbox.status();
        return status.examinerUp() && status.leased() == 0 && status.idle() >= Math.min(2, status.wanted());
    }

    @Override
    public Optional<Map<String, Usage>> run(Challenge challenge, ExampleSolution solution) throws InterruptedException {
        Report report;
        try {
            Answer answer = solution.order().isEmpty() ? null : new Answer.Order(solution.order());
            report = grader.grade(
                    new Submission(
                            "reference-" + UUID.randomUUID(),
                            challenge.slug(),
                            new SourceCode(Files.readString(solution.path())),
                            answer,
                            Mode.SUBMIT),
                    challenge,
                    ProgressListener.NONE);
        } catch (IOException | InvalidSubmissionException changed) {
            throw new IllegalStateException("A solution of " + challenge.slug() + " cannot be read.", changed);
        }
        if (report.verdict() == Verdict.INTERNAL_ERROR) {
            throw new IllegalStateException("A solution of " + challenge.slug() + " could not be run.");
        }
        return report.verdict() == Verdict.ACCEPTED ? Optional.of(usages(report)) : Optional.empty();
    }

    private static Map<String, Usage> usages(Report report) {
        Map<String, Usage> usages = new LinkedHashMap<>();
        for (TestReport test : report.tests()) {
            Duration cpu = test.cpu();
            Duration wall = test.wall();
            ByteSize memory = test.peakMemory();
            if (cpu != null && wall != null && memory != null) {
                usages.put(test.name(), new Usage(cpu.toMillis(), wall.toMillis(), memory.bytes()));
            }
        }
        return usages;
    }
}
