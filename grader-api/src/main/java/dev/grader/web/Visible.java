package dev.grader.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that somebody typed or a program printed, with what no eye sees told by name: control characters, marks of direction, blanks
 * without width. Such marks make code look like other code (CVE-2021-42574). What joins the parts of one letter stays. Thread-safe.
 */
public final class Visible {
    private static final int FIRST_PICTURE = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int BLANK = 0x20;

    /**
     * A piece of a text.
     *
     * @param mark whether it stands for a character that is not seen
     */
    public record Span(String text, boolean mark) {}

    /** A text with the names of such characters in it; line ends and tabs stay. */
    public String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var shown = new StringBuilder(text.length());
        spans(text.replace("\r\n", "\n")).forEach(span -> shown.append(span.text()));
        return shown.toString();
    }

    /** The same in pieces. */
    public List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isSeen(point)) {
                plain.appendCodePoint(point);
                return;
            }
            if (!plain.isEmpty()) {
                spans.add(new Span(plain.toString(), false));
                plain.setLength(0);
            }
            spans.add(new Span(name(point), true));
        });
        if (!plain.isEmpty()) {
            spans.add(new Span(plain.toString(), false));
        }
        return List.copyOf(spans);
    }

    /** Whether a text holds any. */
    public boolean isAllSeen(String text) {
        return text.codePoints().allMatch(Visible::isSeen);
    }

    private static boolean isSeen(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // Joiners: many letters and pictures are made of several with one of these between.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }

    private static String name(int point) {
        if (point < BLANK) {
            return Character.toString(FIRST_PICTURE + point);
        }
        return point == DELETE ? Character.toString(PICTURE_OF_DELETE) : "⟦U+%04X⟧".formatted(point);
    }
}
