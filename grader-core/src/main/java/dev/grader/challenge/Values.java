package dev.grader.challenge;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single values of {@code challenge.yaml}; each refusal is a sentence for its author. */
final class Values {

    /** The Pythons that cells have. */
    static final List<String> PYTHONS = List.of("3.13");

    private static final int LONGEST_TITLE = 200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The Python Language Reference, 2.3.1. */
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** Modules that are there before the candidate's and could not be replaced by it. */
    private static final Set<String> TAKEN =
            Set.of("grader", "pytest", "_pytest", "conftest", "builtins", "sys", "__main__");

    private Values() {}

    static String title(String text) {
        return line("title", LONGEST_TITLE).apply(text);
    }

    /** One line for people. */
    static Function<String, String> line(String what, int longest) {
        return text -> {
            String line = text.strip();
            if (line.isEmpty()
                    || line.length() > longest
                    || !line.lines().skip(1).toList().isEmpty()) {
                throw new IllegalArgumentException("The " + what + " is not one line of 1 to " + longest
                        + " characters: shorten it or write one.");
            }
            return line;
        };
    }

    static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no name: use up to 40 lower-case letters, digits, - and _.");
        }
        return text;
    }

    static BigDecimal points(String text) {
        if (!POINTS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a number of points: write one from 0 to 9999, with at most two decimals.");
        }
        return new BigDecimal(text);
    }

    static String python(String text) {
        if (!PYTHONS.contains(text)) {
            throw new IllegalArgumentException(
                    "There is no Python " + text + " here: choose from " + String.join(", ", PYTHONS) + ".");
        }
        return text;
    }

    /** A whole number within these bounds, both included. */
    static Function<String, Integer> wholeNumber(int least, int most) {
        return text -> {
            if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not a whole number from " + least + " to " + most + ": write one.");
            }
            return Integer.valueOf(text);
        };
    }

    /** A number within these bounds, both included, with at most four decimals. */
    static Function<String, BigDecimal> number(String least, String most) {
        return text -> {
            if (!NUMBER.matcher(text).matches()
                    || new BigDecimal(text).compareTo(new BigDecimal(least)) < 0
                    || new BigDecimal(text).compareTo(new BigDecimal(most)) > 0) {
                throw new IllegalArgumentException("\"" + text + "\" is not a number from " + least + " to " + most
                        + " with at most four decimals: write one.");
            }
            return new BigDecimal(text);
        };
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false: write one.");
        };
    }

    static String function(String text) {
        if (!isIdentifier(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not the name of a Python function: write one.");
        }
        return text;
    }

    static String module(String text) {
        String[] names = text.split("\\.", -1);
        for (String name : names) {
            if (!isIdentifier(name)) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not the name of a Python module: write one as in solution or app.main.");
            }
        }
        if (TAKEN.contains(names[0])) {
            throw new IllegalArgumentException("The module name \"" + names[0] + "\" is taken: choose another.");
        }
        return text;
    }

    private static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches() && !KEYWORDS.contains(name);
    }

    /** The constant of that name. */
    static <E extends Enum<E>> Function<String, E> oneOf(E[] constants, Function<E, String> name) {
        return text -> Arrays.stream(constants)
                .filter(constant -> name.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is none of "
                        + String.join(", ", Arrays.stream(constants).map(name).toList()) + ": choose one of them."));
    }
}
