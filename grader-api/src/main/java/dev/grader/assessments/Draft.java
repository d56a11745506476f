package dev.grader.assessments;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.submissions.Answers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is working on: bounded as a submission is, and perhaps not yet one.
 *
 * @param source null where there is no program
 * @param answer null where there is none
 */
public record Draft(@Nullable String source, @Nullable Answer answer) {
    /**
     * Checks it.
     *
     * @throws ProblemException when the source is too large, or not one of whole characters
     */
    public Draft {
        try {
            new SourceCode(source == null ? "" : source);
        } catch (InvalidSubmissionException refused) {
            throw new ProblemException(
                    refused.reason() == InvalidSubmissionException.Reason.TOO_LARGE
                            ? ProblemType.PAYLOAD_TOO_LARGE
                            : ProblemType.UNPROCESSABLE,
                    Fault.at(String.valueOf(refused.getMessage()), "source"));
        }
    }

    /** The same text of a line's end, whichever way a form sends it. */
    public static Draft ofProgram(String source) {
        return new Draft(source.replace("\r\n", "\n"), null);
    }

    /** Nothing was written yet, or nothing but what was there at the beginning. */
    boolean isUntouched(Challenge challenge) {
        return switch (challenge) {
            case CodeChallenge code -> isAsGiven(code.starter());
            case RankingChallenge ranking ->
                isAsGiven(ranking.starter())
                        && (!(answer instanceof Answer.Order order)
                                || order.names().equals(ranking.functions()));
            case PredictionChallenge prediction -> hasNoWords();
            case WrittenChallenge written -> hasNoWords();
        };
    }

    private boolean isAsGiven(String starter) {
        return source == null || source.isBlank() || source.strip().equals(starter.strip());
    }

    private boolean hasNoWords() {
        return !(answer instanceof Answer.Text text) || text.text().isBlank();
    }

    /** @param otherSource empty for none */
    boolean isSameAs(@Nullable String otherSource, @Nullable String otherAnswer) {
        return Objects.requireNonNullElse(source, "").equals(Objects.requireNonNullElse(otherSource, ""))
                && Objects.equals(Answers.write(answer), otherAnswer);
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Draft";
    }
}
