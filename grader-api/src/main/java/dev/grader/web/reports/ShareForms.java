package dev.grader.web.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.errors.ProblemException;
import dev.grader.idempotency.Claim;
import dev.grader.sharing.Share;
import dev.grader.sharing.ShareWish;
import dev.grader.sharing.Shares;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to a report, made and revoked on its page. */
@Pages
@RequestMapping("/app/submissions/{id}/shares")
class ShareForms {
    private final Forms forms;
    private final ReportModel report;
    private final Shares shares;
    private final Clock clock;

    ShareForms(Forms forms, ReportModel report, Shares shares, Clock clock) {
        this.forms = forms;
        this.report = report;
        this.shares = shares;
        this.clock = clock;
    }

    /** Answers with the page at once, for the address is nowhere to be read again. */
    @Needs(Scope.AUTHOR)
    @PostMapping
    String share(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(form);
        try {
            int days = typed.number("days", Math.toIntExact(Shares.LONGEST.toDays()));
            var wish = new ShareWish(
                    List.of(id),
                    typed.isOf("candidate_names"),
                    typed.isOf("comments"),
                    Optional.of(clock.instant().plus(Duration.ofDays(days))));
            Share made = shares.make(caller, wish, Claim.NONE);
            report.forStaff(model, id, caller, false);
            model.addAttribute("typed", Map.of());
            model.addAttribute(
                    "address",
                    ServletUriComponentsBuilder.fromContextPath(request)
                            .path(String.valueOf(made.url()))
                            .toUriString());
            return "reports/report";
        } catch (ProblemException refused) {
            return forms.again(id, caller, typed, model, response, refused);
        }
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/{share}/revoke")
    String revoke(
            @PathVariable String id,
            @PathVariable String share,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        return forms.run(id, caller, new Typed(form), model, response, () -> {
            shares.revoke(share, caller);
            return "shares";
        });
    }
}
