package dev.grader.grading;

import dev.grader.challenge.TestFile;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.ExaminerEvent.TestStarted;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestPackage;
import dev.grader.submission.SourceCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a source against tests, once, on whatever cell is free. Thread-safe. */
final class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final Sandbox sandbox;
    private final GraderSettings settings;

    JobRunner(Sandbox sandbox, GraderSettings settings) {
        this.sandbox = sandbox;
        this.settings = settings;
    }

    /** Which tests a challenge has; runs none. */
    ChallengeTests inspect(TestedChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return install(sandbox.examiner(), challenge);
    }

    /** Makes sure that an examiner has the challenge's tests, and says which they are. */
    ChallengeTests install(Examiner examiner, TestedChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, TestFile> file : challenge.testFiles().entrySet()) {
            files.put(file.getKey(), file.getValue().base64());
        }
        try {
            List<CollectedTest> collected =
                    examiner.install(new TestPackage(challenge.digest(), challenge.module(), files));
            return ChallengeTests.of(challenge, collected, sandbox.capacity());
        } catch (BrokenTestsException | IllegalArgumentException e) {
            throw new ChallengeBrokenException(challenge.slug(), String.valueOf(e.getMessage()));
        }
    }

    /** Runs these tests on one cell, which goes back to the others only after an end without a flaw. */
    Trial run(
            TestedChallenge challenge,
            SourceCode source,
            List<GradedTest> tests,
            Manner manner,
            ProgressListener listener)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        try (Cell cell = sandbox.lease()) {
            install(cell.examiner(), challenge);
            Map<String, GradedTest> byId = new LinkedHashMap<>();
            tests.forEach(test -> byId.put(test.id(), test));
            Map<String, Measurement> measured = new HashMap<>();
            Job job = new Job(
                    "job-" + UUID.randomUUID(),
                    challenge.digest(),
                    files(challenge, source),
                    manner == Manner.GRADING ? samplesFirst(tests) : List.copyOf(byId.keySet()),
                    challenge.limits().toWire(),
                    manner == Manner.GRADING ? Map.of() : limitsOfEach(tests),
                    manner == Manner.FAIL_FAST);
            JobEnded end = cell.examiner().run(job, cell, deadline(tests), event -> {
                GradedTest test = byId.get(event.test());
                if (test == null) {
                    throw new IllegalStateException("The sandbox ran a test nobody asked for: " + event.test());
                }
                switch (event) {
                    case TestStarted started -> listener.testStarted(test.name(), test.visibility());
                    case TestEnded ended -> {
                        Measurement measurement = Measurement.of(test, ended);
                        measured.put(test.id(), measurement);
                        listener.testEnded(test.name(), test.visibility(), measurement.verdict());
                    }
                }
            });
            if (end.anomaly() != null) {
                log.warn("The cell {} behaved oddly in {}: {}", cell.name(), job.id(), end.anomaly());
            }
            if (end.cellFit() && end.anomaly() == null) {
                cell.giveBack();
            }
            List<Measurement> inOrder = new ArrayList<>();
            if (end.compileError() == null) {
                byId.keySet().stream()
                        .map(measured::get)
                        .filter(Objects::nonNull)
                        .forEach(inOrder::add);
            }
            return new Trial(end.compileError(), inOrder, cell.python(), cell.image());
        }
    }

    /** What lies in the cell, by path: the candidate's module, and what is given beside it. */
    static Map<String, String> files(TestedChallenge challenge, SourceCode source) {
        Map<String, String> files = new HashMap<>();
        challenge.given().forEach((path, text) -> files.put("given/" + path, text));
        files.put(challenge.module().replace('.', '/') + ".py", source.text());
        return files;
    }

    /** What a candidate may read is over before the first hidden test begins: it can tell nothing of any. */
    private static List<String> samplesFirst(List<GradedTest> tests) {
        return tests.stream()
                .sorted(Comparator.comparing(test -> test.visibility() == Visibility.HIDDEN))
                .map(GradedTest::id)
                .toList();
    }

    private static Map<String, Map<String, Long>> limitsOfEach(List<GradedTest> tests) {
        return tests.stream()
                .collect(Collectors.toMap(GradedTest::id, test -> test.limits().toWire()));
    }

    private Duration deadline(List<GradedTest> tests) {
        Duration sum = settings.jobMargin();
        for (GradedTest test : tests) {
            sum = sum.plus(test.limits().wall()).plus(settings.testMargin());
        }
        return sum;
    }
}
