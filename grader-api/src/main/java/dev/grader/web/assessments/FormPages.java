package dev.grader.web.assessments;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.assessments.Assessment;
import dev.grader.assessments.AssessmentWish;
import dev.grader.assessments.Assessments;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where challenges are picked: each button of the form sends all of it, and only saving keeps it. */
@Pages
@RequestMapping("/app/assessments")
class FormPages {
    private static final String SAVE = "save";

    /** What the person who typed it can mend. */
    private static final Set<ProblemType> MENDABLE =
            Set.of(ProblemType.CONFLICT, ProblemType.PRECONDITION_FAILED, ProblemType.UNPROCESSABLE);

    private final Assessments assessments;
    private final Bank bank;

    FormPages(Assessments assessments, ChallengeBank challenges) {
        this.assessments = assessments;
        this.bank = new Bank(challenges);
    }

    @Needs(Scope.AUTHOR)
    @GetMapping("/new")
    String empty(Model model) {
        return show(model, Form.empty(), null, Map.of());
    }

    @Needs(Scope.AUTHOR)
    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller, Model model) {
        Assessment assessment = assessments.get(id, caller);
        return show(model, Form.of(assessment), assessment, Map.of());
    }

    @Needs(Scope.AUTHOR)
    @PostMapping
    String make(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "do", defaultValue = SAVE) String button,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletResponse response,
            Model model) {
        Form form = Form.read(sent).after(button);
        return button.equals(SAVE) ? save(form, null, caller, response, model) : show(model, form, null, Map.of());
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/{id}/edit")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "do", defaultValue = SAVE) String button,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletResponse response,
            Model model) {
        Assessment assessment = assessments.get(id, caller);
        Form form = Form.read(sent).after(button);
        return button.equals(SAVE)
                ? save(form, assessment, caller, response, model)
                : show(model, form, assessment, Map.of());
    }

    private String save(
            Form form, @Nullable Assessment before, Caller caller, HttpServletResponse response, Model model) {
        var checked = new Checked(form);
        Optional<AssessmentWish> wish = checked.wish(before != null && before.begunAt() != null ? before : null);
        if (wish.isEmpty()) {
            response.setStatus(ProblemType.UNPROCESSABLE.status().value());
            return show(model, form, before, checked.faults());
        }
        try {
            String id = before == null
                    ? assessments.create(caller, wish.get(), Claim.NONE)
                    : assessments
                            .change(before.id(), caller, wish.get(), version(form))
                            .id();
            return "redirect:/app/assessments/" + id;
        } catch (ProblemException refused) {
            if (!MENDABLE.contains(refused.type())) {
                throw refused;
            }
            response.setStatus(refused.type().status().value());
            model.addAttribute("problem", sentence(refused));
            return show(model, form, before, Map.of());
        }
    }

    private static String sentence(ProblemException refused) {
        return refused.type() == ProblemType.PRECONDITION_FAILED
                ? "Somebody changed it since you opened this page, so nothing was saved: open it again, and make your change anew."
                : String.valueOf(refused.getMessage());
    }

    private static int version(Form form) {
        return form.version().matches("[0-9]{1,9}") ? Integer.parseInt(form.version()) : -1;
    }

    private String show(Model model, Form form, @Nullable Assessment assessment, Map<String, String> faults) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("assessment", assessment);
        model.addAttribute("fixed", assessment != null && assessment.begunAt() != null);
        model.addAttribute("found", bank.find(form.search()));
        model.addAttribute("bank", bank);
        return "assessments/form";
    }
}
