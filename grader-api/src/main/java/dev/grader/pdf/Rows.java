package dev.grader.pdf;

import java.util.ArrayList;
import java.util.List;

/** A text laid out in rows of so many columns, as a terminal would: its own lines, the long ones folded, tabs as blanks. */
final class Rows {
    private static final int TAB = 8;

    /** As wide as the number that stands for a character that cannot be shown. */
    private static final int NUMBER = 8;

    private static final int ASCII_END = 0x7f;

    private Rows() {}

    /**
     * One row.
     *
     * @param line the number of the line, counted from one, that begins here; 0 where it goes on
     */
    record Row(int line, String text) {}

    /** @param most rows; there is one more where the text has more */
    static List<Row> of(String text, int columns, int most) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        var lines = text.lines().iterator();
        while (lines.hasNext() && rows.size() <= most) {
            fold(lines.next(), ++number, columns, most, rows);
        }
        return rows.size() > most + 1 ? rows.subList(0, most + 1) : rows;
    }

    private static void fold(String line, int number, int columns, int most, List<Row> rows) {
        var row = new StringBuilder();
        int column = 0;
        int first = number;
        for (int at = 0; at < line.length() && rows.size() <= most; ) {
            int point = line.codePointAt(at);
            at += Character.charCount(point);
            int width = point == '\t' ? TAB - column % TAB : width(point);
            if (column + width > columns) {
                rows.add(new Row(first, row.toString()));
                row.setLength(0);
                first = 0;
                column = 0;
                width = point == '\t' ? TAB : width;
            }
            if (point == '\t') {
                row.repeat(' ', width);
            } else {
                row.appendCodePoint(point);
            }
            column += width;
        }
        rows.add(new Row(first, row.toString()));
    }

    /** Most of what is beyond ASCII has its letter in our fonts, at times a wider one. */
    private static int width(int point) {
        if (point >= ' ' && point < ASCII_END) {
            return 1;
        }
        return point < 0xa0 || point > 0x2fff ? NUMBER : 2;
    }
}
