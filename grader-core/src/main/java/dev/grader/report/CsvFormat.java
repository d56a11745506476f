package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** For spreadsheets: a row for each test, and one for the submission as a whole where no test could be run. */
final class CsvFormat implements ReportFormat {

    private static final List<String> COLUMNS = List.of(
            "submission",
            "challenge",
            "challenge_digest",
            "name",
            "title",
            "group",
            "visibility",
            "verdict",
            "points",
            "max_points",
            "message",
            "hint",
            "cpu_ms",
            "wall_ms",
            "peak_memory_bytes");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String contentType() {
        return CsvWriter.MEDIA_TYPE;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/csv");
    }

    @Override
    public String fileEnding() {
        return "csv";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (TestReport test : Told.tests(report)) {
            csv.row(Arrays.asList(
                    report.submissionId(),
                    report.challenge().slug(),
                    report.challenge().digest(),
                    test.name(),
                    test.title(),
                    test.group(),
                    test.visibility().wireName(),
                    test.verdict().wireName(),
                    test.points(),
                    test.maxPoints(),
                    test.message(),
                    test.hint(),
                    test.cpu() == null ? null : test.cpu().toMillis(),
                    test.wall() == null ? null : test.wall().toMillis(),
                    test.peakMemory() == null ? null : test.peakMemory().bytes()));
        }
        csv.flush();
    }
}
