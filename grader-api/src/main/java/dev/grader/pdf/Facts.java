package dev.grader.pdf;

import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.verdict.Limits;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for, one below the other. */
final class Facts {
    private final Fo fo;

    Facts(Fo fo) {
        this.fo = fo;
    }

    void submission(Printout printout) {
        Report report = printout.report();
        begin();
        fact("Candidate", printout.candidate());
        fact("Submission", report.submissionId());
        fact("Challenge", report.challenge().slug());
        fact("Mode", report.mode().wireName());
        fact("Handed in", Words.moment(report.createdAt()));
        fact("Finished", report.finishedAt() == null ? null : Words.moment(report.finishedAt()));
        fact("Attempts", report.attempts() == null ? null : report.attempts().toString());
        end();
    }

    void environment(Report report) {
        Environment environment = report.environment();
        Limits limits = environment.limits();
        begin();
        fact("Python", environment.python());
        fact("Challenge package", environment.challengeDigest());
        fact("Image", environment.imageDigest());
        fact(
                "Limits of a test",
                "%s of CPU, %s in all, %s of memory, %d processes, %s of output"
                        .formatted(
                                Words.time(limits.cpu()),
                                Words.time(limits.wall()),
                                Words.size(limits.memory()),
                                limits.processes(),
                                Words.size(limits.output())));
        end();
    }

    private void begin() {
        fo.open("table", "table-layout", "fixed", "width", "100%")
                .empty("table-column", "column-width", "36mm")
                .empty("table-column", "column-width", "142mm")
                .open("table-body");
    }

    private void end() {
        fo.close().close();
    }

    private void fact(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        fo.open("table-row")
                .open("table-cell", "role", "TH")
                .block(name, "color", "#5f5b54")
                .close()
                .open("table-cell")
                .block(value)
                .close()
                .close();
    }
}
