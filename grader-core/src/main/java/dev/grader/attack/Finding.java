package dev.grader.attack;

import java.util.regex.Pattern;

/**
 * Something that an attack must not be able to do, and did.
 *
 * @param kind of promise that was broken
 * @param text what was seen; may hold names that a candidate chose, of which control characters have been taken out
 */
public record Finding(Kind kind, String text) {
    /** The promises. */
    public enum Kind {
        /** A test is passed that was not earned. */
        FORGED("forged passes"),
        /** The next submission, the sandbox or its host is not as before. */
        HARM("harm"),
        /** What is hidden stands in a report for a candidate. */
        LEAK("leaks"),
        /** Something ran beyond its limits. */
        OVER("over a limit"),
        /** It ended otherwise than it should have, or what it earned was withheld. */
        VERDICT("with another verdict than expected"),
        /** Our side failed and tried again, with a right result in the end: a busy host can be the cause. */
        RETRIED("graded at a second attempt");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /** As it follows a number. */
        String plural() {
            return plural;
        }
    }

    private static final int LONGEST = 600;
    /** Control and format characters, which a terminal obeys or by which it turns text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Finding {
        String printable = UNPRINTABLE.matcher(text).replaceAll("?");
        text = printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + " … (cut)";
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
