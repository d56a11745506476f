package dev.grader.web.reports;

import dev.grader.access.Caller;
import dev.grader.errors.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Runs what a form asks for: leads to where it is seen, or shows the report again with what is wrong, and what was typed. Thread-safe. */
public final class Forms {
    /** What whoever typed can mend, or has to know. */
    private static final Set<HttpStatus> TOLD_BESIDE = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.CONFLICT,
            HttpStatus.FORBIDDEN,
            HttpStatus.PRECONDITION_FAILED,
            HttpStatus.UNPROCESSABLE_CONTENT);

    private final ReportModel report;

    public Forms(ReportModel report) {
        this.report = report;
    }

    /** @param work returns the id of the element to lead to */
    String run(
            String id, Caller caller, Typed typed, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return "redirect:/app/submissions/%s#%s".formatted(id, work.get());
        } catch (ProblemException refused) {
            return again(id, caller, typed, model, response, refused);
        }
    }

    String again(
            String id,
            Caller caller,
            Typed typed,
            Model model,
            HttpServletResponse response,
            ProblemException refused) {
        HttpStatus status = refused.type().status();
        if (!TOLD_BESIDE.contains(status)) {
            throw refused;
        }
        response.setStatus(status.value());
        report.forStaff(model, id, caller, true);
        model.addAttribute("fault", refused.getMessage());
        model.addAttribute("typed", typed.values());
        model.addAttribute("line", typed.isOf("text") ? typed.lineOrWhole() : null);
        model.addAttribute("edit", typed.values().get("edited"));
        return "reports/report";
    }
}
