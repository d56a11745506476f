package dev.grader.grading;

import static dev.grader.submission.InvalidSubmissionException.Reason.MALFORMED;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.Submission;
import java.util.Set;

/** Whether what is handed in is what its challenge asks for. */
public final class Admission {

    private Admission() {}

    /**
     * Says nothing where it is; to be asked before a submission is kept, and asked again before it is graded.
     *
     * @throws InvalidSubmissionException when it is not, with one sentence for whoever handed it in
     */
    public static void check(Submission submission, Challenge challenge) {
        refuseInputs(submission, challenge);
        switch (challenge) {
            case CodeChallenge code -> refuseAnswer(submission, code);
            case PredictionChallenge prediction -> requireText(submission, prediction, "the lines that are printed");
            case WrittenChallenge written -> requireText(submission, written, "your words");
            case RankingChallenge ranking -> check(submission, ranking);
        }
    }

    /** Before everything else, so that whoever sent some knows what the refusal is about. */
    private static void refuseInputs(Submission submission, Challenge challenge) {
        if (submission.inputs().isEmpty()) {
            return;
        }
        if (!(challenge instanceof CodeChallenge)) {
            throw refused(
                    challenge, "runs no inputs of your own, as challenges of the kind code do: leave inputs out.");
        }
        if (submission.mode() != Mode.RUN) {
            throw refused(
                    challenge, "runs inputs of your own with the mode run alone: send that mode, or leave inputs out.");
        }
    }

    private static void refuseAnswer(Submission submission, Challenge challenge) {
        if (submission.answer() != null) {
            throw refused(challenge, "is solved by a program, not an answer: leave answer out, send source.");
        }
    }

    /** There is nothing to try before: an answer is right or it is not, and words are for people to judge. */
    private static void requireText(Submission submission, Challenge challenge, String what) {
        if (!submission.source().text().isEmpty()) {
            throw refused(challenge, "is not solved by a program: leave source out, send " + what + " as answer.");
        }
        if (!(submission.answer() instanceof Answer.Text text) || text.text().isBlank()) {
            throw refused(challenge, "is answered by a text: send " + what + " as answer.");
        }
        if (submission.mode() == Mode.RUN) {
            throw refused(challenge, "has nothing to run beforehand: send the answer with the mode submit.");
        }
    }

    private static void check(Submission submission, RankingChallenge challenge) {
        String names = String.join(", ", challenge.functions());
        if (submission.source().text().isBlank()) {
            throw refused(challenge, "asks for the benchmark that proves the order: send its text as source.");
        }
        if (submission.answer() == null && submission.mode() == Mode.RUN) {
            return;
        }
        if (!(submission.answer() instanceof Answer.Order order)
                || order.names().size() != challenge.functions().size()
                || !Set.copyOf(order.names()).equals(Set.copyOf(challenge.functions()))) {
            throw refused(
                    challenge,
                    "is answered by an order: send each of " + names + " once as answer, the fastest first.");
        }
    }

    private static InvalidSubmissionException refused(Challenge challenge, String why) {
        return new InvalidSubmissionException(MALFORMED, "The challenge " + challenge.slug() + " " + why);
    }
}
