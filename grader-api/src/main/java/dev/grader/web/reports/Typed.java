package dev.grader.web.reports;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form, as somebody typed them. What is wrong with them is told in sentences for a page.
 *
 * @param values the first of each name
 */
record Typed(Map<String, String> values) {
    Typed(MultiValueMap<String, String> form) {
        this(Map.copyOf(form.toSingleValueMap()));
    }

    boolean isOf(String name) {
        return values.containsKey(name);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** A text that must be there; a browser ends its lines with two characters, which count as one. */
    String text(String name, String called, int most) {
        String text = value(name).replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw refused(called + " is empty: write something.");
        }
        if (text.length() > most) {
            throw refused("%s has %d characters and may have %d: shorten it.".formatted(called, text.length(), most));
        }
        if (Texts.isBroken(text)) {
            throw refused(Texts.BROKEN.formatted(called));
        }
        return text;
    }

    int number(String name, int most) {
        String text = value(name);
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
            throw refused("This form is not the one of the page: load the page again.");
        }
        return Integer.parseInt(text);
    }

    /** Which line it is about; null for the whole. */
    @Nullable
    Integer line() {
        return value("line").isEmpty() ? null : Integer.valueOf(number("line", 999_999));
    }

    /** The same to show the form again: 0 for the whole. */
    @Nullable
    Integer lineOrWhole() {
        if (isOf("edited")) {
            return null;
        }
        return value("line").matches("[0-9]{1,6}") ? Integer.valueOf(value("line")) : Integer.valueOf(0);
    }

    static ProblemException refused(String sentence) {
        return new ProblemException(ProblemType.UNPROCESSABLE, sentence);
    }
}
