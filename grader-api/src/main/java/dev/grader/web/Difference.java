package dev.grader.web;

import java.util.List;
import java.util.Optional;

/**
 * What a test wanted and what it got, read from pytest's words {@code assert GOT == WANTED}. Each is cut into what both have in
 * common and what only it has.
 */
public record Difference(List<Span> got, List<Span> wanted) {
    private static final String ASSERT = "assert ";
    private static final String EQUALS = " == ";
    private static final String WHERE = " +  where ";

    /** A piece of one side. */
    public record Span(String text, boolean differs) {}

    /** Empty where the message says something else than that two values are not equal. */
    public static Optional<Difference> of(String message) {
        List<String> lines = message.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.startsWith(ASSERT)) {
                String values = line.substring(ASSERT.length());
                String where = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
                return sides(values)
                        .map(sides ->
                                isSwapped(sides, where) ? between(sides[1], sides[0]) : between(sides[0], sides[1]));
            }
        }
        return Optional.empty();
    }

    /** The values to the left and to the right of the one comparison that lies in no text and in no brackets. */
    private static Optional<String[]> sides(String values) {
        int depth = 0;
        char quote = 0;
        for (int at = 0; at < values.length(); at++) {
            char letter = values.charAt(at);
            if (quote != 0) {
                if (letter == '\\') {
                    at++;
                } else if (letter == quote) {
                    quote = 0;
                }
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            } else if (depth == 0 && values.startsWith(EQUALS, at)) {
                return Optional.of(new String[] {values.substring(0, at), values.substring(at + EQUALS.length())});
            }
        }
        return Optional.empty();
    }

    /** Whether the test has the call on the right: pytest says of which value a call was made. */
    private static boolean isSwapped(String[] sides, String where) {
        String of = where.startsWith(WHERE.strip())
                ? where.substring(WHERE.strip().length()).strip()
                : "";
        return of.startsWith(sides[1] + " = ") && !of.startsWith(sides[0] + " = ");
    }

    private static Difference between(String got, String wanted) {
        int most = Math.min(got.length(), wanted.length());
        int before = 0;
        while (before < most && got.charAt(before) == wanted.charAt(before)) {
            before++;
        }
        if (before > 0 && Character.isHighSurrogate(got.charAt(before - 1))) {
            before--;
        }
        int after = 0;
        while (after < most - before
                && got.charAt(got.length() - 1 - after) == wanted.charAt(wanted.length() - 1 - after)) {
            after++;
        }
        if (after > 0 && Character.isLowSurrogate(got.charAt(got.length() - after))) {
            after--;
        }
        return new Difference(spans(got, before, after), spans(wanted, before, after));
    }

    private static List<Span> spans(String text, int before, int after) {
        int end = text.length() - after;
        return List.of(
                        new Span(text.substring(0, before), false),
                        new Span(text.substring(before, end), true),
                        new Span(text.substring(end), false))
                .stream()
                .filter(span -> !span.text().isEmpty())
                .toList();
    }
}
