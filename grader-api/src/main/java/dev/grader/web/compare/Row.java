package dev.grader.web.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of either side, or one of each beside the other.
 *
 * @param before its number there, counted from 1; null where it is not there, as {@code after}
 * @param left what stands there; {@code right} likewise
 */
public record Row(
        @Nullable Integer before, List<Span> left, @Nullable Integer after, List<Span> right, boolean same) {
    public Row {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static Row same(int before, int after, String text) {
        List<Span> spans = List.of(new Span(text, false));
        return new Row(before, spans, after, spans, true);
    }

    /** What it is, in a word for who does not see colours. */
    public String word() {
        if (same) {
            return "same";
        }
        if (before == null) {
            return "added";
        }
        return after == null ? "removed" : "changed";
    }
}
