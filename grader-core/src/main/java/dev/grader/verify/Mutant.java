package dev.grader.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A copy of an accepted solution that differs by one small mistake.
 *
 * @param example it is made of
 * @param operator what kind of mistake it is, in words
 * @param start where the mistake begins, in bytes of the UTF-8 text; {@code end} where what it replaces ends
 * @param replacement what stands there instead
 */
record Mutant(Example example, String operator, int start, int end, String replacement) {
    /** The whole text with the mistake in it. */
    String text() {
        return between(0, start) + replacement + between(end, bytes().length);
    }

    /** What the mistake replaces. */
    String original() {
        return between(start, end);
    }

    /** The first line of what is replaced, counted from 1; {@link #lastLine} likewise. */
    int firstLine() {
        return lineOf(start);
    }

    int lastLine() {
        return lineOf(end);
    }

    /** How a mark names it: the replacement on one line. */
    String name() {
        return oneLine(replacement);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private int lineOf(int offset) {
        // A letter behind, so that an end of line at the very end counts.
        return (int) (between(0, offset) + "x").lines().count();
    }

    private String between(int from, int to) {
        return new String(Arrays.copyOfRange(bytes(), from, to), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        return example.source().text().getBytes(StandardCharsets.UTF_8);
    }
}
