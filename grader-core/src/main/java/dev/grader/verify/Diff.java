package dev.grader.verify;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts that differ in one place, as {@code diff -U1} writes it. Pure. */
final class Diff {
    private static final int CONTEXT = 1;

    private final List<String> before;
    private final List<String> after;
    private final int same;
    private final int sameAtEnd;

    private Diff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        this.same = start;
        this.sameAtEnd = end;
    }

    static Diff of(String before, String after) {
        return new Diff(before.lines().toList(), after.lines().toList());
    }

    /** The first line that differs, counted from 1. */
    int line() {
        return same + 1;
    }

    /** One hunk, its lines joined by line feeds; of equal texts, nothing. */
    @Override
    public String toString() {
        if (same == before.size() && same == after.size()) {
            return "";
        }
        int from = Math.max(0, same - CONTEXT);
        int behind = Math.min(CONTEXT, sameAtEnd);
        int endBefore = before.size() - sameAtEnd;
        int endAfter = after.size() - sameAtEnd;
        List<String> lines = new ArrayList<>();
        lines.add("@@ -" + range(from, endBefore + behind) + " +" + range(from, endAfter + behind) + " @@");
        before.subList(from, same).forEach(line -> lines.add(" " + line));
        before.subList(same, endBefore).forEach(line -> lines.add("-" + line));
        after.subList(same, endAfter).forEach(line -> lines.add("+" + line));
        before.subList(endBefore, endBefore + behind).forEach(line -> lines.add(" " + line));
        return String.join("\n", lines);
    }

    private static String range(int from, int to) {
        // Of an empty range, unified format names the line before it.
        int first = to == from ? from : from + 1;
        return to - from == 1 ? String.valueOf(first) : first + "," + (to - from);
    }
}
