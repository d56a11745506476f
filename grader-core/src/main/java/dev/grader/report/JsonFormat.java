package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;

/** The report as the API tells it. */
final class JsonFormat implements ReportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Json.write(Json.SNAKE_CASE, ReportJson.of(report), out);
    }
}
