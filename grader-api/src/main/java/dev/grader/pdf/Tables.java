package dev.grader.pdf;

import dev.grader.report.TestReport;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests came to: by group, and one by one. */
final class Tables {
    /** More tests than that are told on the page, and as JSON. */
    private static final int MOST_TESTS = 300;

    private static final int MESSAGE = 25;
    private static final int COLUMNS = 100;
    private static final String[] CELL = {"padding", "3pt 5pt 3pt 0pt"};
    private static final String[] LINE = {"border-top", "0.5pt solid #bbb5aa"};

    private final Fo fo;
    private final Room room;

    Tables(Fo fo, Room room) {
        this.fo = fo;
        this.room = room;
    }

    void groups(List<TestReport> tests) {
        Map<String, BigDecimal[]> groups = new LinkedHashMap<>();
        for (TestReport test : tests) {
            BigDecimal[] sums =
                    groups.computeIfAbsent(test.group(), name -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(test.points());
            sums[1] = sums[1].add(test.maxPoints());
        }
        begin("Group", "Points", "118mm", "60mm");
        groups.forEach((name, sums) -> {
            fo.open("table-row", LINE);
            cell(name);
            cell(Words.points(sums[0]) + " of " + Words.points(sums[1]));
            fo.close();
        });
        end();
    }

    void tests(List<TestReport> tests) {
        fo.open("block", "margin-top", "8pt");
        begin("Test", "Verdict", "Points", "CPU", "Memory", "78mm", "38mm", "24mm", "18mm", "20mm");
        tests.stream().limit(MOST_TESTS).forEach(this::test);
        end();
        if (tests.size() > MOST_TESTS) {
            fo.block("… and %d tests more, which the report as JSON has.".formatted(tests.size() - MOST_TESTS));
        }
        fo.close();
    }

    private void test(TestReport test) {
        fo.open("table-row", LINE);
        fo.open("table-cell", CELL).block(test.title() == null ? test.name() : test.title(), "font-weight", "bold");
        String kind = Words.sentence(test.visibility().wireName()) + ", group " + test.group();
        fo.block(test.title() == null ? kind : test.name() + " · " + kind, "font-size", "7.5pt", "color", "#5f5b54")
                .close();
        fo.open("table-cell", CELL)
                .block(Words.verdict(test.verdict()), "color", Words.color(test.verdict()), "font-weight", "bold")
                .close();
        cell(Words.points(test.points()) + " of " + Words.points(test.maxPoints()));
        cell(Words.time(test.cpu()));
        cell(Words.size(test.peakMemory()));
        fo.close();
        if (test.message() != null || test.hint() != null) {
            fo.open("table-row").open("table-cell", "number-columns-spanned", "5", "padding-bottom", "4pt");
            if (test.hint() != null) {
                fo.block("Hint: " + test.hint());
            } else {
                fo.empty("block");
            }
            new Listing(fo, room).small(test.message(), COLUMNS, MESSAGE, "margin-top", "2pt");
            fo.close().close();
        }
    }

    /** @param namesAndWidths of the columns: all names, then all widths */
    void begin(String... namesAndWidths) {
        int columns = namesAndWidths.length / 2;
        fo.open("table", "table-layout", "fixed", "width", "100%");
        for (int at = columns; at < namesAndWidths.length; at++) {
            fo.empty("table-column", "column-width", namesAndWidths[at]);
        }
        fo.open("table-header").open("table-row");
        for (int at = 0; at < columns; at++) {
            fo.open("table-cell", CELL)
                    .block(namesAndWidths[at], "font-weight", "bold", "font-size", "8pt", "color", "#5f5b54")
                    .close();
        }
        fo.close().close().open("table-body");
    }

    void cell(String text) {
        fo.open("table-cell", CELL).block(text).close();
    }

    void row(String... cells) {
        fo.open("table-row", LINE);
        for (String cell : cells) {
            cell(cell);
        }
        fo.close();
    }

    void end() {
        fo.close().close();
    }
}
