package dev.grader.pdf;

import dev.grader.pdf.Printout.Given;
import dev.grader.pdf.Printout.Remark;
import dev.grader.report.Report;

/** What stands first: whose it is, what it came to, and what was said of it. */
final class Head {
    private static final int MESSAGE = 60;
    private static final int COLUMNS = 100;

    private final Fo fo;
    private final Room room;

    Head(Fo fo, Room room) {
        this.fo = fo;
        this.room = room;
    }

    void write(Printout printout) {
        Report report = printout.report();
        fo.block(
                report.challenge().title(),
                "role",
                "H1",
                "font-size",
                "18pt",
                "font-weight",
                "bold",
                "line-height",
                "1.2",
                "margin-bottom",
                "3pt");
        fo.open("block", "font-size", "12pt", "font-weight", "bold", "margin-bottom", "8pt")
                .open("inline", "color", Words.color(report.verdict()))
                .text(Words.verdict(report.verdict()))
                .close()
                .text(" · " + score(printout))
                .close();
        new Facts(fo).submission(printout);
        if (printout.given() != null) {
            given(printout.given(), report);
        }
        new Listing(fo, room).small(report.message(), COLUMNS, MESSAGE, "margin-top", "6pt");
        for (Remark remark : printout.remarks()) {
            if (remark.line() == null || printout.source().isBlank()) {
                new Remarks(fo).one(remark);
            }
        }
    }

    private static String score(Printout printout) {
        Report report = printout.report();
        var points =
                printout.given() == null ? report.score() : printout.given().points();
        return "%s of %s points".formatted(Words.points(points), Words.points(report.maxScore()));
    }

    private void given(Given given, Report report) {
        fo.block(
                "%s gave %s points on %s in place of the computed %s."
                        .formatted(
                                given.by(),
                                Words.points(given.points()),
                                Words.moment(given.at()),
                                Words.points(report.score())),
                "margin-top",
                "6pt");
        if (given.reason() != null) {
            given.reason().lines().forEach(line -> fo.block(line, "margin-left", "6mm"));
        }
    }
}
