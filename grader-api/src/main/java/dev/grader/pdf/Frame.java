package dev.grader.pdf;

import java.util.List;

/** The pages around a document: A4, its title and the number of the page at the foot, a list of its parts for the reader's side bar. */
final class Frame {
    private static final String QUIET = "#5f5b54";

    private final Fo fo;

    Frame(Fo fo) {
        this.fo = fo;
    }

    /** A part with a heading of its own. */
    record Part(String id, String title, Sheet content) {}

    void around(String title, List<Part> parts, Runnable head) {
        fo.open("root", "xml:lang", "en", "font-family", Face.SANS.family(), "font-size", "9.5pt", "color", "#1d1c1a");
        master();
        fo.open("bookmark-tree");
        for (Part part : parts) {
            fo.open("bookmark", "internal-destination", part.id())
                    .open("bookmark-title")
                    .text(part.title())
                    .close()
                    .close();
        }
        fo.close();
        fo.open("page-sequence", "master-reference", "page", "language", "en");
        foot(title);
        fo.open("flow", "flow-name", "xsl-region-body", "line-height", "1.4");
        head.run();
        for (Part part : parts) {
            fo.block(
                    part.title(),
                    "id",
                    part.id(),
                    "role",
                    "H2",
                    "font-size",
                    "12.5pt",
                    "font-weight",
                    "bold",
                    "margin-top",
                    "14pt",
                    "margin-bottom",
                    "5pt",
                    "keep-with-next.within-page",
                    "always");
            part.content().write(fo);
        }
        fo.empty("block", "id", "end");
        fo.close().close().close();
    }

    private void master() {
        fo.open("layout-master-set")
                .open(
                        "simple-page-master",
                        "master-name",
                        "page",
                        "page-width",
                        "210mm",
                        "page-height",
                        "297mm",
                        "margin",
                        "14mm 16mm 10mm 16mm")
                .empty("region-body", "margin-bottom", "12mm")
                .empty("region-after", "extent", "8mm")
                .close()
                .close();
    }

    private void foot(String title) {
        fo.open("static-content", "flow-name", "xsl-region-after")
                .open("block", "font-size", "7.5pt", "color", QUIET, "text-align", "right")
                .text(title + " · page ")
                .empty("page-number")
                .text(" of ")
                .empty("page-number-citation", "ref-id", "end")
                .close()
                .close();
    }
}
