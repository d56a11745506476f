package dev.grader.submissions;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the field {@code answer}: a text, or a few names in order. */
final class AnswerReader {
    static final String NAME = "answer";

    private AnswerReader() {}

    /**
     * Reads what is there.
     *
     * @throws IllegalArgumentException with a sentence for the client when it is neither
     * @throws ProblemException when the text is too large
     */
    static Answer read(JsonNode value) {
        if (!value.isString() && !(value.isArray() && value.valueStream().allMatch(JsonNode::isString))) {
            throw new IllegalArgumentException(
                    "%s is neither a string nor an array of strings: send a text, or names in order.".formatted(NAME));
        }
        try {
            if (value.isArray()) {
                List<String> names = value.valueStream()
                        .map(name -> whole(name.stringValue()))
                        .toList();
                return new Answer.Order(names);
            }
            return new Answer.Text(whole(value.stringValue()));
        } catch (InvalidSubmissionException refused) {
            String detail = String.valueOf(refused.getMessage());
            if (refused.reason() == InvalidSubmissionException.Reason.TOO_LARGE) {
                throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, Fault.at(detail, NAME));
            }
            throw new IllegalArgumentException(detail, refused);
        }
    }

    private static String whole(String text) {
        if (Texts.isBroken(text)) {
            throw new IllegalArgumentException(Texts.BROKEN.formatted(NAME));
        }
        return text;
    }
}
