package dev.grader.regrades;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.idempotency.Claim;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import dev.grader.waiting.LongPoll;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** {@code /v1/submissions/{id}/regrade} asks for one, {@code …/regrades} tells of those there are, {@code …/cancel} ends one. */
@RestController
@RequestMapping(path = "/v1/submissions/{submission}", produces = "application/json")
class RegradesController {
    private final Regrades regrades;
    private final LongPoll poll;

    RegradesController(Regrades regrades, LongPoll poll) {
        this.regrades = regrades;
        this.poll = poll;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/regrade")
    DeferredResult<ResponseEntity<Regrade>> regrade(
            @PathVariable String submission,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim,
            @RequestHeader(name = LongPoll.PREFER, required = false) @Nullable List<String> prefer) {
        String id = claim.made().orElseGet(() -> regrades.begin(submission, caller, claim));
        return poll.taken(id, prefer, () -> look(id, submission, caller));
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/regrades/{id}")
    DeferredResult<ResponseEntity<Regrade>> get(
            @PathVariable String submission,
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = LongPoll.PREFER, required = false) @Nullable List<String> prefer) {
        return poll.found(id, prefer, () -> look(id, submission, caller));
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/regrades/{id}/cancel")
    Regrade cancel(
            @PathVariable String submission,
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return regrades.cancel(id, submission, caller);
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/regrades")
    ResponseEntity<Page<Regrade>> list(
            @PathVariable String submission,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Regrades.IDS::isOne);
        List<Regrade> found = regrades.page(submission, caller, page);
        return Page.answer(
                page, found, Regrade::id, Function.identity(), "/v1/submissions/" + submission + "/regrades");
    }

    private LongPoll.Sight<Regrade> look(String id, String submission, Caller caller) {
        Regrade regrade = regrades.get(id, submission, caller);
        return new LongPoll.Sight<>(regrade.isOver(), regrade.path(), regrade);
    }
}
