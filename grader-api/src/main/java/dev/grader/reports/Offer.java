package dev.grader.reports;

import dev.grader.pdf.PdfReports;
import dev.grader.report.ReportFormat;
import dev.grader.report.ReportFormats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A format in which a report can be had.
 *
 * @param format of the core, which writes the report alone; empty for PDF, which also shows the program and what was said of it
 */
record Offer(
        String name, String contentType, List<String> mediaTypes, String fileEnding, Optional<ReportFormat> format) {
    /** The core's first, so that nobody gets PDF who does not ask for it. */
    static final List<Offer> ALL = Stream.concat(
                    ReportFormats.all().stream().map(Offer::of),
                    Stream.of(new Offer(
                            "pdf", PdfReports.MEDIA_TYPE, List.of(PdfReports.MEDIA_TYPE), "pdf", Optional.empty())))
            .toList();

    private static Offer of(ReportFormat format) {
        return new Offer(
                format.name(), format.contentType(), format.mediaTypes(), format.fileEnding(), Optional.of(format));
    }
}
