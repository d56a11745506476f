package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import dev.grader.outcomes.FixedOutcome;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether what is asked for can be done: the request, of the right form already, against the challenges there are. */
final class Intake {
    private final ChallengeBank bank;
    private final AdmissionRule admission;

    Intake(ChallengeBank bank, AdmissionRule admission) {
        this.bank = bank;
        this.admission = admission;
    }

    /** @throws ProblemException when it cannot */
    void check(NewSubmission submission, Caller caller) {
        Challenge challenge = bank.find(submission.challenge()).orElseThrow(() -> unknown(submission.challenge()));
        checkParts(submission, challenge);
        checkPython(submission, challenge);
        if (caller.test()) {
            FixedOutcome.of(submission.source(), submission.answer());
        }
    }

    /** By the core's own rule, which is asked again before anything is graded. */
    private void checkParts(NewSubmission submission, Challenge challenge) {
        if (challenge instanceof TestedChallenge && isBlank(submission.source())) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    Fault.at(
                            "The challenge %s is solved by a program: send its text as source."
                                    .formatted(challenge.slug()),
                            "source"));
        }
        try {
            admission.check(
                    new Submission(
                            "sub_new",
                            challenge.slug(),
                            new SourceCode(submission.source() == null ? "" : submission.source()),
                            submission.answer(),
                            Mode.fromWire(submission.mode()).orElseThrow(),
                            submission.inputs()),
                    challenge);
        } catch (InvalidSubmissionException refused) {
            String field = wrongField(submission, challenge);
            boolean missing = field.equals("answer") && submission.answer() == null;
            throw new ProblemException(
                    missing ? ProblemType.INVALID_REQUEST : ProblemType.UNPROCESSABLE,
                    Fault.at(String.valueOf(refused.getMessage()), field));
        }
    }

    /** The field that the refusal is about. */
    private static String wrongField(NewSubmission submission, Challenge challenge) {
        boolean usesInputs =
                challenge instanceof CodeChallenge && submission.mode().equals(Mode.RUN.wireName());
        if (!submission.inputs().isEmpty() && !usesInputs) {
            return "inputs";
        }
        return switch (challenge) {
            case TestedChallenge tested -> "answer";
            case PredictionChallenge prediction -> wrongField(submission);
            case WrittenChallenge written -> wrongField(submission);
        };
    }

    private static String wrongField(NewSubmission submission) {
        if (submission.source() != null && !submission.source().isEmpty()) {
            return "source";
        }
        return isText(submission) ? "mode" : "answer";
    }

    private static boolean isText(NewSubmission submission) {
        return submission.answer() instanceof Answer.Text text && !isBlank(text.text());
    }

    private static void checkPython(NewSubmission submission, Challenge challenge) {
        List<String> versions = challenge.pythonVersions();
        if (submission.python() != null && !versions.contains(submission.python())) {
            throw refused(
                    versions.isEmpty()
                            ? "The challenge %s runs nothing: leave python out.".formatted(challenge.slug())
                            : "The challenge %s does not run on that Python: use %s, or leave python out."
                                    .formatted(challenge.slug(), String.join(" or ", versions)),
                    "python");
        }
    }

    private ProblemException unknown(String slug) {
        Set<String> known = new TreeSet<>();
        bank.challenges().forEach(challenge -> known.add(challenge.slug()));
        String shown = Texts.oneLine(slug, 60);
        return refused(
                Texts.nearest(slug, known)
                        .map(meant -> "There is no challenge %s: did you mean %s?".formatted(shown, meant))
                        .orElse("There is no challenge %s: GET /v1/challenges lists them.".formatted(shown)),
                "challenge");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException refused(String detail, String field) {
        return new ProblemException(ProblemType.UNPROCESSABLE, Fault.at(detail, field));
    }
}
