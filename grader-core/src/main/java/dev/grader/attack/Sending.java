package dev.grader.attack;

import dev.grader.grading.Grader;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Report;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An attack, sent once.
 *
 * @param passed how many tests it passed
 * @param grading how long that took, without waiting for a cell
 */
record Sending(Ending ending, int passed, Duration grading, List<Finding> findings) {
    static Sending of(Attack attack, Target target, Witness sandbox, Grader grader) throws InterruptedException {
        long begun = System.nanoTime();
        sandbox.begin();
        String source = attack.source();
        Report report;
        try {
            report = grader.grade(
                    AttackRunner.submission(target.challenge(), new SourceCode(source)),
                    target.challenge(),
                    ProgressListener.NONE);
        } catch (InvalidSubmissionException refused) {
            return new Sending(
                    Ending.REFUSED, 0, since(begun), Judging.ofRefusal(attack, String.valueOf(refused.getMessage())));
        }
        Duration grading = since(begun).minus(sandbox.waited());
        List<Finding> findings = new ArrayList<>(Judging.of(attack, report, target.tests()));
        findings.addAll(new Overruns(target.tests()).find(sandbox.ended(), grading));
        findings.addAll(new Leaks(Canaries.of(target.challenge())).find(report, source));
        int passed = (int) report.tests().stream()
                .filter(test -> test.verdict() == Verdict.ACCEPTED)
                .count();
        return new Sending(Ending.of(report.verdict()), passed, grading, findings);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
