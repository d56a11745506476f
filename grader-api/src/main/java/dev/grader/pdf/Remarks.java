package dev.grader.pdf;

import dev.grader.pdf.Printout.Remark;

/** What readers said. */
final class Remarks {
    private final Fo fo;

    Remarks(Fo fo) {
        this.fo = fo;
    }

    void one(Remark remark) {
        fo.open(
                "block",
                "margin-left",
                "10mm",
                "margin-top",
                "2pt",
                "margin-bottom",
                "4pt",
                "padding-left",
                "6pt",
                "border-left",
                "2pt solid #1f5fbf",
                "font-family",
                Face.SANS.family(),
                "font-size",
                "8.5pt",
                "keep-together.within-page",
                "1");
        fo.open("block", "color", "#5f5b54", "font-size", "7.5pt")
                .text(remark.by() + ", " + Words.moment(remark.at()))
                .close();
        remark.text().lines().forEach(line -> fo.block(line.isEmpty() ? " " : line));
        fo.close();
    }
}
