package dev.grader.pdf;

import dev.grader.report.InputReport;
import dev.grader.report.Report;
import dev.grader.submission.Answer;
import java.util.ArrayList;
import java.util.List;

/** The whole report, part after part; what there is nothing of is left out. */
final class ReportSheet implements Sheet {
    private static final int CODE = 4_000;
    private static final int STREAM = 1_000;
    private static final int INPUT = 100;

    private final Printout printout;
    private final Report report;
    private final Room room = new Room();

    ReportSheet(Printout printout) {
        this.printout = printout;
        this.report = printout.report();
    }

    @Override
    public void write(Fo fo) {
        new Frame(fo).around(printout.title(), parts(), () -> new Head(fo, room).write(printout));
    }

    private List<Frame.Part> parts() {
        List<Frame.Part> parts = new ArrayList<>();
        if (!report.tests().isEmpty()) {
            parts.add(new Frame.Part("tests", "Tests", fo -> {
                new Tables(fo, room).groups(report.tests());
                new Tables(fo, room).tests(report.tests());
            }));
        }
        if (report.rubric() != null) {
            var rubric = report.rubric();
            parts.add(new Frame.Part("rubric", "Rubric", fo -> new RubricTable(fo, room).write(rubric)));
        }
        if (printout.answer() != null) {
            Answer answer = printout.answer();
            parts.add(new Frame.Part("answer", "Answer", fo -> answer(fo, answer)));
        }
        if (!printout.source().isBlank()) {
            parts.add(new Frame.Part(
                    "code", "Code", fo -> new Listing(fo, room).code(printout.source(), CODE, printout.remarks())));
        }
        stream(parts, "stdout", "Standard output", report.stdout());
        stream(parts, "stderr", "Standard error", report.stderr());
        if (!report.inputs().isEmpty()) {
            parts.add(new Frame.Part("inputs", "Own inputs", this::inputs));
        }
        if (report.explanation() != null) {
            stream(parts, "explanation", "Explanation", report.explanation());
        }
        parts.add(new Frame.Part("environment", "Environment", fo -> new Facts(fo).environment(report)));
        return parts;
    }

    private void answer(Fo fo, Answer answer) {
        switch (answer) {
            case Answer.Text text -> new Listing(fo, room).text(text.text(), CODE);
            case Answer.Order order -> {
                int place = 0;
                for (String name : order.names()) {
                    fo.block(++place + ". " + name);
                }
            }
        }
    }

    private void stream(List<Frame.Part> parts, String id, String title, String text) {
        if (!text.isBlank()) {
            parts.add(new Frame.Part(id, title, fo -> new Listing(fo, room).text(text, STREAM)));
        }
    }

    private void inputs(Fo fo) {
        var listing = new Listing(fo, room);
        for (InputReport input : report.inputs()) {
            fo.open("block", "margin-top", "6pt", "color", Words.color(input.verdict()))
                    .text("%s, %s of CPU, %s"
                            .formatted(
                                    Words.verdict(input.verdict()),
                                    Words.time(input.cpu()),
                                    Words.size(input.peakMemory())))
                    .close();
            for (String text : new String[] {input.input(), input.stdout(), input.stderr(), input.message()}) {
                listing.small(text, 96, INPUT, "margin-left", "6mm", "margin-top", "2pt");
            }
        }
    }
}
