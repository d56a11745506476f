package dev.grader.report;

import org.jspecify.annotations.Nullable;

/** Makes text from outside fit for every format: bounded, and of whole characters. */
final class Texts {

    private static final String CUT = "… (cut)";
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** At most so many characters, the note that it was cut included; null for nothing at all. */
    static @Nullable String kept(@Nullable String text, int most) {
        return text == null || text.isEmpty() ? null : cut(text, most);
    }

    /**
     * At most so many characters, the note that it was cut included. Halves of surrogate pairs, which Python's strings may
     * hold and UTF-8 may not, become U+FFFD.
     */
    static String cut(String text, int most) {
        return cut(text, most, CUT);
    }

    /** The same, with another note that it was cut. */
    static String cut(String text, int most, String note) {
        if (text.length() <= most) {
            return whole(text);
        }
        // A pair that the cut splits ends as a half, and is mended like any other.
        return whole(text.substring(0, most - note.length())) + note;
    }

    /** What XML 1.0, section 2.2, allows: anything else becomes U+FFFD. */
    static String legalInXml(String text) {
        return text.codePoints()
                .map(point -> isLegalInXml(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String whole(String text) {
        return text.codePoints()
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isLegalInXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xFFFD && !isHalf(point))
                || point >= 0x10000;
    }
}
