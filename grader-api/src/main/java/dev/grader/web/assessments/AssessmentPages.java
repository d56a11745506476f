package dev.grader.web.assessments;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.assessments.Assessment;
import dev.grader.assessments.Assessments;
import dev.grader.assessments.Invitation;
import dev.grader.assessments.InvitationView;
import dev.grader.assessments.InvitationWish;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Linked;
import dev.grader.assessments.Overview;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Assessments, and of each whom it was sent to and how far they are. Links are on the page that answers to making them, and on no other. */
@Pages
class AssessmentPages {
    private static final String LIST = "/app/assessments";

    /** For how long a link opens, in days. */
    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30, 90);

    private final Assessments assessments;
    private final Invitations invitations;
    private final Overview overview;
    private final Bank bank;
    private final Clock clock;

    AssessmentPages(
            Assessments assessments,
            Invitations invitations,
            Overview overview,
            ChallengeBank challenges,
            Clock clock) {
        this.assessments = assessments;
        this.invitations = invitations;
        this.overview = overview;
        this.bank = new Bank(challenges);
        this.clock = clock;
    }

    /** One on a page. */
    public record Row(Assessment assessment, Overview.Count count) {}

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping(LIST)
    String list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PageRequest page = PageRequest.of(cursor, null, Assessments.IDS::isOne);
        List<Assessment> found = assessments.page(caller, archived, page);
        Page<Assessment> shown = Page.of(page, found, Function.identity());
        var counts = overview.counts(shown.items().stream().map(Assessment::id).toList());
        model.addAttribute(
                "rows",
                shown.items().stream()
                        .map(one -> new Row(one, counts.getOrDefault(one.id(), Overview.Count.NONE)))
                        .toList());
        model.addAttribute("archived", archived);
        model.addAttribute(
                "next",
                shown.hasMore()
                        ? PageRequest.cursorAfter(shown.items().getLast().id())
                        : null);
        model.addAttribute("later", cursor != null);
        return "assessments/list";
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping(LIST + "/{id}")
    String one(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        return show(assessments.get(id, caller), caller, cursor, "", 7, List.of(), model);
    }

    private String show(
            Assessment assessment,
            Caller caller,
            @Nullable String cursor,
            String people,
            int days,
            List<String> faults,
            Model model) {
        PageRequest request = PageRequest.of(cursor, "50", Invitations.IDS::isOne);
        Page<Invitation> page = Page.of(request, invitations.page(assessment, request), Function.identity());
        List<InvitationView> views = overview.of(page.items(), assessment, caller);
        model.addAttribute("assessment", assessment);
        model.addAttribute("bank", bank);
        model.addAttribute("invitations", views);
        model.addAttribute("comparisons", Comparison.of(assessment, views, bank));
        model.addAttribute(
                "next",
                page.hasMore() ? PageRequest.cursorAfter(page.items().getLast().id()) : null);
        model.addAttribute("later", cursor != null);
        model.addAttribute("people", people);
        model.addAttribute("days", DAYS);
        model.addAttribute("chosenDays", days);
        model.addAttribute("faults", faults);
        return "assessments/one";
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(LIST + "/{id}/archive")
    String archive(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        assessments.archive(id, caller);
        return "redirect:" + LIST + "/" + id;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(LIST + "/{id}/invitations")
    String invite(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "7") int days,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletResponse response,
            Model model) {
        Assessment assessment = assessments.get(id, caller);
        Guests guests = Guests.read(people);
        if (!guests.faults().isEmpty() || !DAYS.contains(days)) {
            response.setStatus(ProblemType.UNPROCESSABLE.status().value());
            return show(assessment, caller, null, people, days, guests.faults(), model);
        }
        Instant end = clock.instant().plus(Duration.ofDays(days));
        var made = new ArrayList<Linked>();
        for (Guests.Guest guest : guests.guests()) {
            made.add(invitations.invite(caller, assessment, guest.until(end), Claim.NONE));
        }
        return links(assessment, made, model);
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/app/invitations/{id}/link")
    String relink(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller, Model model) {
        Linked linked = invitations.relink(id, caller, clock.instant().plus(InvitationWish.USUAL));
        Assessment assessment = assessments.get(linked.invitation().assessment(), caller);
        return links(assessment, List.of(linked), model);
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/app/invitations/{id}/revoke")
    String revoke(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        invitations.revoke(id, caller);
        return "redirect:" + LIST + "/" + invitations.get(id, caller).assessment();
    }

    /** A link that was just made. */
    public record Shown(Invitation invitation, String link) {}

    private static String links(Assessment assessment, List<Linked> made, Model model) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute("assessment", assessment);
        model.addAttribute(
                "links",
                made.stream()
                        .map(one -> new Shown(one.invitation(), base + one.path()))
                        .toList());
        return "assessments/links";
    }
}
