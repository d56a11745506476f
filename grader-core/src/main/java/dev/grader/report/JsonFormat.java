package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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
    public List<String> mediaTypes() {
        return List.of("application/json");
    }

    @Override
    public String fileEnding() {
        return "json";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Json.write(Json.SNAKE_CASE, ReportJson.of(report), out);
    }
}
