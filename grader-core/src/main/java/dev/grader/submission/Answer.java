package dev.grader.submission;

import static dev.grader.submission.InvalidSubmissionException.Reason.MALFORMED;

import java.util.List;

/** What is handed in that is not a program. */
public sealed interface Answer {

    /**
     * Words: the lines a snippet prints, or an essay.
     *
     * @param text bounded as a source is
     */
    record Text(String text) implements Answer {

        /**
         * Checks it.
         *
         * @throws InvalidSubmissionException when the text is too large, or not one of whole characters
         */
        public Text {
            SourceCode.check("answer", text);
        }

        /** Says how large it is, never what it says. */
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /**
     * Names in order, the first one first.
     *
     * @param names each of them once
     */
    record Order(List<String> names) implements Answer {

        /** As many as may be put in order. */
        public static final int MOST_NAMES = 16;

        /** The longest name, in characters. */
        public static final int LONGEST_NAME = 100;

        /**
         * Checks them.
         *
         * @throws InvalidSubmissionException when there are too many, or one is blank, too long or there twice
         */
        public Order {
            if (names.isEmpty() || names.size() > MOST_NAMES) {
                throw new InvalidSubmissionException(
                        MALFORMED, "The answer orders " + names.size() + " names: order 1 to " + MOST_NAMES + ".");
            }
            if (names.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_NAME)) {
                throw new InvalidSubmissionException(
                        MALFORMED,
                        "The answer has a name that is blank or longer than " + LONGEST_NAME
                                + " characters: use the names of the challenge.");
            }
            if (names.stream().distinct().count() < names.size()) {
                throw new InvalidSubmissionException(
                        MALFORMED, "The answer has a name twice: put each of them in one place.");
            }
            names = List.copyOf(names);
        }
    }
}
