package dev.grader.report;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Keeps reports as JSON, the same that the API answers with, and reads them back without loss. Thread-safe. */
public final class JsonReports {

    private JsonReports() {}

    /** The whole report as one JSON text. */
    public static String write(Report report) {
        return Json.SNAKE_CASE.writeValueAsString(ReportJson.of(report));
    }

    /** The whole report as a tree, for whoever adds to it. */
    public static JsonNode toTree(Report report) {
        return Json.SNAKE_CASE.valueToTree(ReportJson.of(report));
    }

    /**
     * Reads what {@link #write} wrote; keys it does not know are passed over, so that an older program reads what a newer
     * one kept.
     *
     * @throws IllegalArgumentException when it is not such a report
     */
    public static Report read(String json) {
        try {
            return Json.SNAKE_CASE.readValue(json, ReportJson.class).toReport();
        } catch (JacksonException | NullPointerException fault) {
            throw new IllegalArgumentException(
                    "The kept text is not a whole report: grade the submission again.", fault);
        }
    }
}
