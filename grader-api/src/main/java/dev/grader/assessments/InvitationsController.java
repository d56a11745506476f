package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.idempotency.Claim;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /v1/assessments/{id}/invitations} and {@code /v1/invitations}: whom an assessment was sent to, and how far they are. */
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class InvitationsController {
    private static final String PATH = "/v1/invitations/";

    private final Assessments assessments;
    private final Invitations invitations;
    private final Overview overview;
    private final Clock clock;

    InvitationsController(Assessments assessments, Invitations invitations, Overview overview, Clock clock) {
        this.assessments = assessments;
        this.invitations = invitations;
        this.overview = overview;
        this.clock = clock;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(path = "/assessments/{id}/invitations", consumes = "application/json")
    ResponseEntity<InvitationView> invite(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        InvitationWish wish = InvitationWish.read(JsonBody.read(request.getInputStream()), clock);
        Assessment assessment = assessments.get(id, caller);
        // The link that was made before the answer got lost is nowhere any more.
        Linked linked = claim.made()
                .map(made -> invitations.relink(made, caller, wish.expiresAt()))
                .orElseGet(() -> invitations.invite(caller, assessment, wish, claim));
        return told(HttpStatus.CREATED, linked, assessment, caller);
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/assessments/{id}/invitations")
    ResponseEntity<Page<InvitationView>> list(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Invitations.IDS::isOne);
        Assessment assessment = assessments.get(id, caller);
        List<InvitationView> found = overview.of(invitations.page(assessment, page), assessment, caller);
        return Page.answer(
                page,
                found,
                InvitationView::id,
                Function.identity(),
                Assessments.path(assessment.id()) + "/invitations");
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/invitations/{id}")
    InvitationView get(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Invitation invitation = invitations.get(id, caller);
        return overview.of(invitation, assessments.get(invitation.assessment(), caller), caller);
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/invitations/{id}/link")
    ResponseEntity<InvitationView> relink(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        Instant expiresAt = request.getContentLengthLong() == 0
                ? clock.instant().plus(InvitationWish.USUAL)
                : InvitationWish.readLink(JsonBody.read(request.getInputStream()), clock);
        Linked linked = invitations.relink(id, caller, expiresAt);
        return told(HttpStatus.OK, linked, assessments.get(linked.invitation().assessment(), caller), caller);
    }

    @Needs(Scope.AUTHOR)
    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        invitations.revoke(id, caller);
    }

    private ResponseEntity<InvitationView> told(
            HttpStatus status, Linked linked, Assessment assessment, Caller caller) {
        // As the client reached us, or the proxy says it did where the operator has its headers believed.
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(linked.path())
                .toUriString();
        return ResponseEntity.status(status)
                .location(URI.create(PATH + linked.invitation().id()))
                .cacheControl(CacheControl.noStore())
                .body(overview.of(linked.invitation(), assessment, caller).with(address));
    }
}
