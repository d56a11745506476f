package dev.grader.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a challenge's tests cannot be used.
 *
 * @param file where the fault lies, relative to the challenge's folder
 * @param line counted from 1; 0 where the fault is not in a line
 * @param text what is wrong and how to mend it, on one line
 */
public record ChallengeFault(String file, int line, String text) {
    private static final String TESTS = "tests";
    private static final Pattern FORM = Pattern.compile("(" + TESTS + "[^:]*):(?:(\\d{1,9}):)? (.*)");

    /** A fault as the examiner tells it, {@code tests/test_hidden.py:3: what is wrong}; what has no place is a fault of the tests. */
    static ChallengeFault parse(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            return new ChallengeFault(TESTS, 0, line);
        }
        String number = matcher.group(2);
        return new ChallengeFault(matcher.group(1), number == null ? 0 : Integer.parseInt(number), matcher.group(3));
    }

    /** In a file of the tests, which is named relative to their folder. */
    static ChallengeFault ofTest(String file, int line, String text) {
        return new ChallengeFault(TESTS + "/" + file, line, text);
    }

    /** As compilers write it: {@code file:line: text}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + text : file + ": " + text;
    }
}
