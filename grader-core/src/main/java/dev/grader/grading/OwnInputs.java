package dev.grader.grading;

import dev.grader.challenge.CodeChallenge;
import dev.grader.report.InputReport;
import dev.grader.report.Report;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.Submission;
import dev.grader.verdict.TestFacts;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what a candidate would like to type once the solution is loaded: each input by a job of its own, so that none knows of another,
 * in a cell like any other and without a test in sight. What comes of it is shown and decides nothing. Thread-safe.
 */
record OwnInputs(ProgramRunner programs, Attempts attempts) {
    private static final Logger log = LoggerFactory.getLogger(OwnInputs.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where the program looks for the candidate's files: see {@code docker/grader/programs/inputs.py}. */
    private static final String FOLDER = "own/";

    /** How many times the wall limit of a test all inputs have together: what never ends is not waited for ten times. */
    private static final int SHARE = 3;

    private static final String BROKEN =
            "The grader failed at this input, in every attempt; the solution is not to blame.";

    /** The report with what the inputs of its submission showed; as it is where there are none, or nothing could be graded. */
    Report shownIn(Report report, Submission submission, CodeChallenge challenge) throws InterruptedException {
        if (submission.inputs().isEmpty() || report.verdict() == Verdict.INTERNAL_ERROR) {
            return report;
        }
        List<InputReport> shown = report.verdict() == Verdict.COMPILE_ERROR
                ? submission.inputs().texts().stream()
                        .map(input -> InputReport.notRun(input, Verdict.COMPILE_ERROR, null))
                        .toList()
                : run(submission, challenge);
        return report.withInputs(shown, attempts.now());
    }

    private List<InputReport> run(Submission submission, CodeChallenge challenge) throws InterruptedException {
        Duration all = challenge.limits().wall().multipliedBy(SHARE);
        Duration spent = Duration.ZERO;
        boolean broken = false;
        List<InputReport> shown = new ArrayList<>();
        for (String input : submission.inputs().texts()) {
            InputReport one;
            if (broken) {
                // Whatever it is that fails us, it is not asked so many times again.
                one = InputReport.notRun(input, Verdict.INTERNAL_ERROR, BROKEN);
            } else if (spent.compareTo(all) >= 0) {
                one = InputReport.notRun(
                        input,
                        Verdict.TIME_LIMIT_EXCEEDED,
                        "It was not run: the inputs before it took the " + all.toMillis()
                                + " ms that all of them have together. Send it again without those.");
            } else {
                one = run(input, submission, challenge);
            }
            broken = one.verdict() == Verdict.INTERNAL_ERROR;
            spent = one.wall() == null ? spent : spent.plus(one.wall());
            shown.add(one);
        }
        return shown;
    }

    private InputReport run(String input, Submission submission, CodeChallenge challenge) throws InterruptedException {
        Map<String, String> files = files(input, submission, challenge);
        int most = attempts.settings().attempts();
        for (int number = 1; number <= most; number++) {
            try {
                Measurement measured =
                        programs.see(Program.INPUTS, files, challenge.limits()).measured();
                if (!measured.isOurs()) {
                    return report(input, measured);
                }
                warn(number, submission, measured.judgement().explanation());
            } catch (SandboxException e) {
                warn(number, submission, String.valueOf(e.getMessage()));
            }
        }
        return InputReport.notRun(input, Verdict.INTERNAL_ERROR, BROKEN);
    }

    private static void warn(int number, Submission submission, String trouble) {
        log.warn("Attempt {} at an input of the submission {} failed: {}", number, submission.id(), trouble);
    }

    /** The other inputs do not lie in the same cell. */
    private static Map<String, String> files(String input, Submission submission, CodeChallenge challenge) {
        Map<String, String> own = JobRunner.files(challenge, submission.source());
        String plan = JSON.writeValueAsString(
                Map.of("module", challenge.module(), "files", List.copyOf(own.keySet()), "input", input));
        Map<String, String> files = new HashMap<>(Program.INPUTS.files(plan));
        own.forEach((path, text) -> files.put(FOLDER + path, text));
        return files;
    }

    private static InputReport report(String input, Measurement measured) {
        Verdict verdict = measured.verdict();
        return new InputReport(
                input,
                // Nothing is asked, so nothing can be answered wrongly: whatever looks like it went wrong on its way.
                verdict == Verdict.WRONG_ANSWER ? Verdict.RUNTIME_ERROR : verdict,
                message(measured),
                measured.event().stdout(),
                measured.event().stderr(),
                measured.facts().cpu(),
                measured.facts().wall(),
                measured.facts().peakMemory());
    }

    private static @Nullable String message(Measurement measured) {
        TestEnded event = measured.event();
        TestFacts facts = measured.facts();
        String judged = measured.judgement().explanation();
        if (measured.verdict() == Verdict.ACCEPTED) {
            return null;
        }
        if (measured.verdict() != Verdict.RUNTIME_ERROR || facts.stoppedBy() != null) {
            return judged;
        }
        if (event.outcome() == TestOutcome.CANDIDATE_ERROR && !event.message().isBlank()) {
            return facts.refused() == null ? event.message() : judged + "\n" + event.message();
        }
        return facts.exitCode() == null
                ? judged
                : "The process exited with code " + facts.exitCode() + " before the input was over.";
    }
}
