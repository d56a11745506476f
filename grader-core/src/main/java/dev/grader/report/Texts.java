package dev.grader.report;

import org.jspecify.annotations.Nullable;

/** Shortens text for people. */
final class Texts {

    private static final String CUT = "… (cut)";

    private Texts() {}

    /** At most so many characters, the note that it was cut included; null for nothing at all. */
    static @Nullable String kept(@Nullable String text, int most) {
        return text == null || text.isEmpty() ? null : cut(text, most);
    }

    /** At most so many characters, the note that it was cut included. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        // Half a surrogate pair could not be written as UTF-8.
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
