package dev.grader.web.compare;

import java.util.ArrayList;
import java.util.List;

/** Folds what is the same away, save some lines around what is not. Pure. */
final class Folding {
    /** Fewer are shown: to unfold them would be more trouble than to read them. */
    private static final int LEAST = 4;

    private Folding() {}

    static List<Block> of(List<Row> rows) {
        List<Block> blocks = new ArrayList<>();
        List<Row> shown = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = at;
            while (end < rows.size() && rows.get(end).same()) {
                end++;
            }
            int from = at == 0 ? 0 : Math.min(end, at + TextDiff.CONTEXT);
            int to = end == rows.size() ? end : Math.max(from, end - TextDiff.CONTEXT);
            if (to - from >= LEAST) {
                shown.addAll(rows.subList(at, from));
                add(blocks, false, shown);
                add(blocks, true, rows.subList(from, to));
                shown.clear();
                shown.addAll(rows.subList(to, end));
            } else {
                shown.addAll(rows.subList(at, end));
            }
            at = end;
            while (at < rows.size() && !rows.get(at).same()) {
                shown.add(rows.get(at));
                at++;
            }
        }
        add(blocks, false, shown);
        return blocks;
    }

    private static void add(List<Block> blocks, boolean folded, List<Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block(folded, rows));
        }
    }
}
