package dev.grader.pdf;

import dev.grader.challenge.RubricItem;
import dev.grader.report.Review;
import dev.grader.report.Rubric;

/** What a written answer is scored by, and what a reviewer found. */
final class RubricTable {
    private static final int NOTE = 120;
    private static final int COLUMNS = 100;

    private final Fo fo;
    private final Room room;

    RubricTable(Fo fo, Room room) {
        this.fo = fo;
        this.room = room;
    }

    void write(Rubric rubric) {
        Review review = rubric.review();
        var table = new Tables(fo, room);
        table.begin("Item", "Points", "Found", "126mm", "26mm", "26mm");
        int at = 0;
        for (RubricItem item : rubric.items()) {
            String found = review == null ? Words.NOTHING : review.ticks().get(at) ? "yes" : "no";
            table.row(item.text(), Words.points(item.points()), found);
            at++;
        }
        table.end();
        if (review != null) {
            fo.block("Reviewed by %s, %s".formatted(review.reviewer(), Words.moment(review.at())), "margin-top", "4pt");
            new Listing(fo, room).small(review.note(), COLUMNS, NOTE, "margin-top", "2pt");
        }
    }
}
