package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.PageRequest;
import dev.grader.paging.Parameters;
import dev.grader.report.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * {@code /v1/submissions?format=csv}, or {@code Accept: text/csv}: the list as one file, the newest first, sent page by page so that no
 * more than a page is ever in memory.
 */
@RestController
class ExportController {
    /** Rows of one file; {@code after} goes on from there. */
    static final int MAX_ROWS = 10_000;

    private final Submissions submissions;

    ExportController(Submissions submissions) {
        this.submissions = submissions;
    }

    @Needs(Scope.READ)
    @GetMapping(path = "/v1/submissions", params = "format=csv")
    void byName(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        write(request, response, caller, query);
    }

    @Needs(Scope.READ)
    @GetMapping(path = "/v1/submissions", params = "!format", produces = "text/csv")
    void byAccept(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        write(request, response, caller, query);
    }

    @Needs(Scope.READ)
    @GetMapping(
            path = "/v1/submissions",
            params = {"format", "format!=csv", "format!=json"})
    void unknown() {
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                Fault.elsewhere("The parameter format is none of json, csv: use one of them."));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            MultiValueMap<String, String> query)
            throws IOException {
        var parameters = new Parameters(query, SubmissionFilter.PARAMETERS_OF_A_FILE);
        SubmissionFilter filter = SubmissionFilter.read(parameters);
        String after = parameters
                .matching("after", Submissions.IDS::isOne, "the id of a submission, that of the last row you have")
                .orElse(null);
        parameters.finish(key -> false);
        List<SubmissionRecord> found = submissions.page(caller, filter, new PageRequest(after, PageRequest.MAX_LIMIT));
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(CsvWriter.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("submissions.csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        var csv = new SubmissionsCsv(response.getOutputStream());
        int written = 0;
        while (true) {
            List<SubmissionRecord> rows = found.subList(0, Math.min(found.size(), PageRequest.MAX_LIMIT));
            csv.write(rows);
            written += rows.size();
            if (found.size() <= PageRequest.MAX_LIMIT || written >= MAX_ROWS) {
                return;
            }
            found = submissions.page(
                    caller, filter, new PageRequest(rows.getLast().id(), PageRequest.MAX_LIMIT));
        }
    }
}
