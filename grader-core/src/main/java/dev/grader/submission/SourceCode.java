package dev.grader.submission;

import static dev.grader.submission.InvalidSubmissionException.Reason.MALFORMED;
import static dev.grader.submission.InvalidSubmissionException.Reason.TOO_LARGE;

/**
 * The text of a solution, as it was handed in.
 *
 * @param text at most {@link #MAX_BYTES} bytes of UTF-8, without NUL and without half a surrogate pair
 */
public record SourceCode(String text) {

    /** The largest source that is accepted, in bytes of UTF-8: 128 KiB. */
    public static final int MAX_BYTES = 128 * 1024;

    /** Where no program is handed in. */
    public static final SourceCode NONE = new SourceCode("");

    /**
     * @throws InvalidSubmissionException when the text is too large or cannot be written as UTF-8 that Python reads
     */
    public SourceCode {
        check("source", text);
    }

    /**
     * What holds for every text that is handed in.
     *
     * @param what it is called in a refusal
     */
    static void check(String what, String text) {
        // Length first: a hostile text is not walked before it is known to be small.
        if (text.length() > MAX_BYTES || utf8Length(what, text) > MAX_BYTES) {
            throw new InvalidSubmissionException(
                    TOO_LARGE, "The " + what + " is larger than " + MAX_BYTES + " bytes: hand in a shorter one.");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new InvalidSubmissionException(
                    MALFORMED, "The " + what + " has a NUL character on line " + lineOf(text, nul) + ": remove it.");
        }
    }

    /** Its size in bytes of UTF-8. */
    public int sizeInBytes() {
        return utf8Length("source", text);
    }

    /** Says how large it is, never what it says. */
    @Override
    public String toString() {
        return "SourceCode[" + sizeInBytes() + " bytes]";
    }

    private static int utf8Length(String what, String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < 0x80) {
                bytes += 1;
            } else if (unit < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(unit)) {
                bytes += 3;
            } else if (startsPair(text, at)) {
                bytes += 4;
                at++;
            } else {
                throw new InvalidSubmissionException(
                        MALFORMED,
                        "The " + what + " has half a surrogate pair on line " + lineOf(text, at)
                                + ": send whole characters.");
            }
        }
        return bytes;
    }

    private static boolean startsPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static long lineOf(String text, int at) {
        return 1 + text.chars().limit(at).filter(unit -> unit == '\n').count();
    }
}
