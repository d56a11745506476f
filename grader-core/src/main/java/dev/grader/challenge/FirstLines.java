package dev.grader.challenge;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the first lines of an example say to whoever proves the package: {@code # fails: test_a, test_b} and, of a ranking,
 * {@code # order: b, a}. They are ordinary comments of a Python file; of any other text the first line alone may be one, and is
 * no part of the answer.
 */
public final class FirstLines {

    private static final String FAILS = "# fails:";
    private static final String ORDER = "# order:";

    private FirstLines() {}

    /** The names of the tests that must fail; empty where none is named. */
    public static List<String> fails(String text) {
        return names(text, FAILS);
    }

    /** The order that is handed in; empty where none is. */
    public static List<String> order(String text) {
        return names(text, ORDER);
    }

    /** The answer in the text of an example that is not Python: without a first line that names tests. */
    public static String answer(String text) {
        if (!text.startsWith(FAILS)) {
            return text;
        }
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }

    private static List<String> names(String text, String beginning) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(beginning))
                .flatMap(
                        line -> Arrays.stream(line.substring(beginning.length()).split(",", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
