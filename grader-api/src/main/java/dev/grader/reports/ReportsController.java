package dev.grader.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.ReportFormats;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/submissions/{id}/report}: the same result in the format asked for, redacted for who asks. */
@RestController
class ReportsController {
    private final Submissions submissions;

    ReportsController(Submissions submissions) {
        this.submissions = submissions;
    }

    @Needs(Scope.READ)
    @GetMapping("/v1/submissions/{id}/report")
    ResponseEntity<byte[]> report(
            @PathVariable String id,
            @RequestParam(defaultValue = "json") String format,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        ReportFormat chosen = ReportFormats.find(format).orElseThrow(ReportsController::unknownFormat);
        SubmissionRecord submission = submissions.get(id, caller);
        Report report = submissions.result(
                submission,
                caller,
                "The submission is not finished, so there is no report yet: ask again in a second.");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(chosen.contentType()))
                // Some formats quote what candidates wrote: no browser is to take it for a page.
                .header("X-Content-Type-Options", "nosniff")
                .body(chosen.toBytes(report));
    }

    private static ProblemException unknownFormat() {
        String names = ReportFormats.all().stream().map(ReportFormat::name).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                Fault.elsewhere("The parameter format is none of %s: use one of them.".formatted(names)));
    }
}
