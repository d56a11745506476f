package dev.grader.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a program printed, or what somebody says it prints. Two ways of writing the same are one: Windows line ends, blanks at the
 * end of a line and blank lines at the end make no difference; anything else does.
 *
 * @param texts line by line, without line ends
 * @param errors which of them, counted from 1, are not printed but name the class of an uncaught exception
 */
public record Lines(List<String> texts, Set<Integer> errors) {

    public Lines {
        texts = List.copyOf(texts);
        errors = Set.copyOf(errors);
    }

    /** The lines of a text in which nothing is known to be an exception. */
    public static Lines of(String text) {
        return of(text, Set.of());
    }

    /** The lines of a text; no line separator of Unicode's other than a line feed ends one. */
    public static Lines of(String text, Set<Integer> errors) {
        List<String> lines =
                Arrays.stream(text.split("\n", -1)).map(String::stripTrailing).toList();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return new Lines(lines.subList(0, end), errors);
    }

    public int count() {
        return texts.size();
    }

    /** A line, counted from 1; empty beyond the last one. */
    public String line(int number) {
        return number <= texts.size() ? texts.get(number - 1) : "";
    }

    /**
     * Whether somebody who wrote those lines has this one right. An exception may be written with its message, as Python shows it:
     * {@code TypeError: …}.
     *
     * @param number counted from 1, at most {@link #count}
     */
    public boolean isRight(Lines given, int number) {
        if (number > given.count()) {
            return false;
        }
        String expected = line(number);
        String said = given.line(number);
        return said.equals(expected) || (errors.contains(number) && said.startsWith(expected + ":"));
    }
}
