package dev.grader.submissions;

import dev.grader.report.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Writes submissions as rows of CSV, whatever list they come from, as far as they were redacted for their reader. For one thread. */
final class SubmissionsCsv {
    static final List<String> COLUMNS = List.of(
            "id",
            "challenge",
            "candidate",
            "mode",
            "status",
            "verdict",
            "score",
            "max_score",
            "created_at",
            "finished_at",
            "attempts",
            "metadata",
            "override_points");

    private final CsvWriter csv;

    /** Begins with the header. */
    SubmissionsCsv(OutputStream out) throws IOException {
        this.csv = new CsvWriter(out);
        csv.row(COLUMNS);
    }

    /** Adds rows, the metadata of each as one JSON object, and sends them off. */
    void write(List<SubmissionRecord> submissions) throws IOException {
        for (SubmissionRecord submission : submissions) {
            csv.row(Arrays.asList(
                    submission.id(),
                    submission.challenge(),
                    submission.candidate(),
                    submission.mode(),
                    submission.status().text(),
                    submission.verdict(),
                    submission.score(),
                    submission.maxScore(),
                    submission.createdAt(),
                    submission.finishedAt(),
                    submission.attempts(),
                    SubmissionRows.json(submission.metadata()),
                    submission.overridePoints()));
        }
        csv.flush();
    }
}
