package dev.grader.submission;

import static dev.grader.submission.InvalidSubmissionException.Reason.MALFORMED;

import java.util.List;

/**
 * What is to be typed at Python's prompt once the solution is loaded, beside the sample tests of a run: each text in a process of
 * its own.
 *
 * @param texts expressions or statements, of several lines where it pleases
 */
public record Inputs(List<String> texts) {

    /** As many as may be sent at once. */
    public static final int MOST = 10;

    /** The longest of them, in characters. */
    public static final int LONGEST = 2_000;

    public static final Inputs NONE = new Inputs(List.of());

    /**
     * Checks them.
     *
     * @throws InvalidSubmissionException when there are too many, or one is blank, too long or not one of whole characters
     */
    public Inputs {
        if (texts.size() > MOST) {
            throw new InvalidSubmissionException(
                    MALFORMED, "There are " + texts.size() + " inputs: send at most " + MOST + ".");
        }
        for (String text : texts) {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new InvalidSubmissionException(
                        MALFORMED, "An input is blank or longer than " + LONGEST + " characters: mend it.");
            }
            SourceCode.check("input", text);
        }
        texts = List.copyOf(texts);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Says how many they are, never what they say. */
    @Override
    public String toString() {
        return "Inputs[" + texts.size() + "]";
    }
}
