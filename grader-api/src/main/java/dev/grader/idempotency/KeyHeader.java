package dev.grader.idempotency;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/** The request header. Its value is a string of RFC 9651 section 3.3.3, in quotes; without them it means the same. */
final class KeyHeader {
    static final String NAME = "Idempotency-Key";

    /** Characters, quotes not counted. */
    static final int LONGEST = 255;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[!#-~][ -~]*");

    private KeyHeader() {}

    /** @throws ProblemException when it is sent more than once, empty, too long or of another form */
    static String read(List<String> values) {
        if (values.size() > 1) {
            throw wrong("is sent %d times: send it once.".formatted(values.size()));
        }
        String key = unquoted(values.getFirst().strip());
        if (key.isBlank()) {
            throw wrong("is empty: send 1 to %d characters, such as a UUID.".formatted(LONGEST));
        }
        if (key.length() > LONGEST) {
            throw wrong("has %d characters and may have %d: shorten it.".formatted(key.length(), LONGEST));
        }
        return key;
    }

    private static String unquoted(String value) {
        var quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (!value.isEmpty() && !BARE.matcher(value).matches()) {
            throw wrong("is no string of visible ASCII characters: write it as \"a-key\" or a-key.");
        }
        return value;
    }

    private static ProblemException wrong(String what) {
        return new ProblemException(ProblemType.INVALID_REQUEST, Fault.elsewhere("The header " + NAME + " " + what));
    }
}
