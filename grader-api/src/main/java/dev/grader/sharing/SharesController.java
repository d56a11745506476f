package dev.grader.sharing;

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

/** {@code /v1/shares}: links by which somebody without an account reads the reports of a few submissions. */
@RestController
@RequestMapping(path = "/v1/shares", produces = "application/json")
class SharesController {
    private final Shares shares;

    SharesController(Shares shares) {
        this.shares = shares;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(consumes = "application/json")
    ResponseEntity<Share> make(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        Share made = shares.make(caller, ShareWish.read(JsonBody.read(request.getInputStream())), claim);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping
    ResponseEntity<Page<Share>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Shares.IDS::isOne);
        return Page.answer(page, shares.page(caller, page), Share::id, Function.identity(), "/v1/shares");
    }

    @Needs(Scope.AUTHOR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        shares.revoke(id, caller);
    }
}
