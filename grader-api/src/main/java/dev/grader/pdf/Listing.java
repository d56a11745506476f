package dev.grader.pdf;

import dev.grader.pdf.Printout.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that somebody wrote or a program printed, as it stands, letter under letter. */
final class Listing {
    private static final int COLUMNS = 100;
    private static final int GUTTER = 6;
    private static final String QUIET = "#5f5b54";

    private final Fo fo;
    private final Room room;

    Listing(Fo fo, Room room) {
        this.fo = fo;
        this.room = room;
    }

    /** With the numbers of its lines, and what was said about each below it. */
    void code(String source, int most, List<Remark> remarks) {
        begin("8pt");
        List<Rows.Row> rows = fitting(source, COLUMNS - GUTTER, most);
        int line = 0;
        for (Rows.Row row : rows) {
            if (row.line() > 0) {
                said(remarks, line);
                line = row.line();
            }
            fo.open("block")
                    .open("inline", "color", QUIET)
                    .code(row.line() > 0 ? "%4d  ".formatted(row.line()) : " ".repeat(GUTTER))
                    .close()
                    .code(row.text())
                    .close();
        }
        said(remarks, line);
        fo.close();
    }

    /** Without numbers. */
    void text(String text, int most) {
        begin("8pt");
        fitting(text, COLUMNS, most).forEach(row -> row(row.text()));
        fo.close();
    }

    /** The same, small, inside a table. */
    void small(@Nullable String text, int columns, int most, String... attributes) {
        if (text == null || text.isBlank()) {
            return;
        }
        fo.open("block", attributes).open("block", look("7.5pt"));
        fitting(text, columns, most).forEach(row -> row(row.text()));
        fo.close().close();
    }

    private void said(List<Remark> remarks, int line) {
        for (Remark remark : remarks) {
            if (remark.line() != null && remark.line() == line && line > 0) {
                new Remarks(fo).one(remark);
            }
        }
    }

    private List<Rows.Row> fitting(String text, int columns, int most) {
        int room = this.room.of(most);
        List<Rows.Row> rows = Rows.of(text, columns, room);
        boolean cut = rows.size() > room;
        this.room.take(Math.min(rows.size(), room));
        if (!cut) {
            return rows;
        }
        var kept = new ArrayList<>(rows.subList(0, room));
        kept.add(new Rows.Row(
                0, "… (cut here: this document has no room for more; the report on the page, and as JSON, has)"));
        return kept;
    }

    private void row(String text) {
        // An empty block has no height: a blank keeps the line.
        fo.open("block").code(text.isEmpty() ? " " : text).close();
    }

    private void begin(String size) {
        fo.open("block", look(size));
    }

    private static String[] look(String size) {
        return new String[] {
            "font-family", Face.MONO.family(),
            "font-size", size,
            "line-height", "1.35",
            "white-space-collapse", "false",
            "white-space-treatment", "preserve",
            "linefeed-treatment", "preserve",
            "orphans", "1",
            "widows", "1"
        };
    }
}
