package dev.grader.web.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.reports.ReportFiles;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/submissions/{id}}: the report for staff, and the same as files. */
@Pages
@RequestMapping("/app/submissions/{id}")
class ReportPage {
    private final ReportModel report;
    private final ReportFiles files;
    private final Submissions submissions;

    ReportPage(ReportModel report, ReportFiles files, Submissions submissions) {
        this.report = report;
        this.files = files;
        this.submissions = submissions;
    }

    /**
     * The page.
     *
     * @param line that a comment is being written on; 0 for the whole
     * @param edit the id of the comment that is being changed
     * @param lines {@code all} for a source of more lines than are shown at first
     */
    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping
    String show(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(required = false) @Nullable String lines,
            Model model) {
        report.forStaff(model, id, caller, "all".equals(lines));
        model.addAttribute("line", line != null && line.matches("[0-9]{1,6}") ? Integer.valueOf(line) : null);
        model.addAttribute("edit", edit);
        model.addAttribute("typed", Map.of());
        return "reports/report";
    }

    /** How far it is, asked for again and again while it is not finished; then the whole page is loaded anew. */
    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/state")
    String state(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletResponse response,
            Model model) {
        SubmissionRecord submission = submissions.get(id, caller);
        if (submission.status().isFinal()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("submission", submission);
        return "reports/state :: state";
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/report")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "json") String format) {
        return files.named(id, format, caller);
    }
}
