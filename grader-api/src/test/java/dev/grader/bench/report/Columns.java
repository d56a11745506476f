package dev.grader.bench.report;

import java.util.List;

/** Rows of words as columns that stand under each other. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /**
     * Each row ends in a line feed.
     *
     * @param words how many columns from the left are words, flush left; the others are numbers, flush right
     */
    static String of(List<List<String>> rows, int words) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                String blank = " ".repeat(widths[column] - cell.length());
                line.append(GAP).append(column < words ? cell + blank : blank + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        });
        return text.toString();
    }
}
