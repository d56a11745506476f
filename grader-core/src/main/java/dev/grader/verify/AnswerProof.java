package dev.grader.verify;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.FirstLines;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves a challenge whose truth is in no file: what a snippet prints, or which function is faster. Every run begins with finding the truth
 * anew, on whatever cell is free, so that a truth that is not always the same shows as an example that does not always end alike. Used
 * once.
 */
record AnswerProof(
        Challenge challenge,
        Sandbox sandbox,
        InstantSource clock,
        Workers workers,
        VerifySettings settings,
        ProofListener listener) {

    /** An example that was graded; the report is empty where it was refused. */
    private record Answered(Example example, Optional<Report> report, String refusal) {}

    Verification prove() throws SandboxException, InterruptedException {
        long begun = System.nanoTime();
        List<Finding> findings = new ArrayList<>();
        List<Example> examples = Example.read(challenge, findings);
        advise(findings);
        Set<Example> wrong = new LinkedHashSet<>();
        int most = 0;
        listener.began(challenge.slug(), "answers", examples.size() * settings.runs());
        for (int run = 1; run <= settings.runs(); run++) {
            Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, clock);
            String when = run == 1 ? "" : " in run " + run;
            for (Answered answered : gradedBy(grader, examples)) {
                most = Math.max(
                        most,
                        answered.report().map(report -> report.tests().size()).orElse(0));
                Optional<Finding> finding = judged(answered, when);
                if (finding.isPresent() && wrong.add(answered.example())) {
                    findings.add(finding.get());
                }
            }
        }
        return new Verification(
                challenge.slug(),
                challenge.kind(),
                0,
                most,
                Verification.byVerdict(challenge),
                null,
                null,
                Duration.ofNanos(System.nanoTime() - begun),
                findings);
    }

    private List<Answered> gradedBy(Grader grader, List<Example> examples)
            throws SandboxException, InterruptedException {
        try {
            return workers.each(examples, example -> grade(grader, example));
        } catch (ChallengeBrokenException e) {
            throw new IllegalStateException("A grading ends in a report, whatever is wrong with the challenge.", e);
        }
    }

    private Answered grade(Grader grader, Example example) throws InterruptedException {
        try {
            Report report = grader.grade(submission(example), challenge, ProgressListener.NONE);
            return new Answered(example, Optional.of(report), "");
        } catch (InvalidSubmissionException refused) {
            return new Answered(example, Optional.empty(), String.valueOf(refused.getMessage()));
        } finally {
            listener.stepped(challenge.slug());
        }
    }

    private static Optional<Finding> judged(Answered answered, String when) {
        ExampleSolution solution = answered.example().solution();
        return answered.report()
                .map(report -> Judging.of(
                        solution,
                        Ended.of(report),
                        report.tests().stream().map(TestReport::name).toList(),
                        when))
                .orElseGet(() ->
                        Optional.of(Finding.problem(solution.path(), "It cannot be handed in: " + answered.refusal())));
    }

    private Submission submission(Example example) {
        String id = "verify-" + UUID.randomUUID();
        if (challenge instanceof PredictionChallenge) {
            Answer said = new Answer.Text(FirstLines.answer(example.source().text()));
            return new Submission(id, challenge.slug(), said, Mode.SUBMIT);
        }
        List<String> order = example.solution().order();
        @Nullable Answer said = order.isEmpty() ? null : new Answer.Order(order);
        return new Submission(id, challenge.slug(), example.source(), said, Mode.SUBMIT);
    }

    private void advise(List<Finding> findings) {
        long right = challenge.exampleSolutions().stream()
                .filter(example -> example.expectedVerdict() == Verdict.ACCEPTED)
                .count();
        if (right == 0 || right == challenge.exampleSolutions().size()) {
            findings.add(Finding.advice(
                    Example.folderOf(challenge).resolve("submissions"),
                    "There is not both a right answer and a wrong one: have at least one of each."));
        }
    }
}
