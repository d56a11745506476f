package dev.grader.web.inbox;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.pdf.PdfReports;
import dev.grader.report.CsvWriter;
import dev.grader.reports.Printouts;
import dev.grader.submissions.SubmissionLists;
import dev.grader.web.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/inbox.csv}, {@code /app/submissions/{id}/report.pdf}: what is carried away. */
@Pages
class Files {
    private final SubmissionLists lists;
    private final Choices choices;
    private final Printouts printouts;

    Files(SubmissionLists lists, Choices choices, Printouts printouts) {
        this.lists = lists;
        this.choices = choices;
        this.printouts = printouts;
    }

    /** Written whole before it is sent: its rows are few and short, and what fails is told as a page. */
    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/inbox.csv")
    ResponseEntity<byte[]> csv(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam Map<String, String> sent)
            throws IOException {
        var csv = new ByteArrayOutputStream();
        lists.csv(caller, choices.of(Wish.of(sent), caller), csv);
        return file("submissions.csv", CsvWriter.MEDIA_TYPE, csv.toByteArray());
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/submissions/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return file(id + ".pdf", PdfReports.MEDIA_TYPE, printouts.print(id, caller));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
