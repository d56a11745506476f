package dev.grader.web.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one text differs from another, line beside line, by Myers' algorithm in linear space: its time grows with the lines times those that
 * differ, and the lines are a candidate's, so there is a most of them.
 *
 * @param blocks in order
 * @param added how many lines are new, {@code removed} how many are gone; one that changed is both
 * @param cut whether there were more lines than are compared
 */
public record TextDiff(List<Block> blocks, int added, int removed, boolean cut) {
    /** Of each side. */
    static final int MOST_LINES = 3_000;

    /** Around what differs, so many lines that do not. */
    static final int CONTEXT = 3;

    public TextDiff {
        blocks = List.copyOf(blocks);
    }

    static TextDiff of(String before, String after) {
        List<String> all = before.lines().toList();
        List<String> others = after.lines().toList();
        List<String> left = all.subList(0, Math.min(MOST_LINES, all.size()));
        List<String> right = others.subList(0, Math.min(MOST_LINES, others.size()));
        List<Row> rows = new ArrayList<>();
        int at = 0;
        int there = 0;
        int added = 0;
        int removed = 0;
        for (Change change : Change.between(left, right)) {
            while (at < change.from()) {
                rows.add(Row.same(at + 1, there + 1, left.get(at)));
                at++;
                there++;
            }
            while (at < change.to() || there < change.end()) {
                boolean gone = at < change.to();
                boolean come = there < change.end();
                rows.add(changed(
                        gone ? at + 1 : null,
                        gone ? left.get(at) : null,
                        come ? there + 1 : null,
                        come ? right.get(there) : null));
                at += gone ? 1 : 0;
                there += come ? 1 : 0;
            }
            removed += change.to() - change.from();
            added += change.end() - change.start();
        }
        while (at < left.size()) {
            rows.add(Row.same(at + 1, there + 1, left.get(at)));
            at++;
            there++;
        }
        return new TextDiff(Folding.of(rows), added, removed, left.size() < all.size() || right.size() < others.size());
    }

    /** Whether both are the same, as far as they were compared. */
    public boolean isEmpty() {
        return added == 0 && removed == 0;
    }

    private static Row changed(
            @Nullable Integer before, @Nullable String left, @Nullable Integer after, @Nullable String right) {
        if (left == null) {
            return new Row(null, List.of(), after, List.of(new Span(String.valueOf(right), true)), false);
        }
        if (right == null) {
            return new Row(before, List.of(new Span(left, true)), null, List.of(), false);
        }
        LineDiff line = LineDiff.of(left, right);
        return new Row(before, line.left(), after, line.right(), false);
    }
}
