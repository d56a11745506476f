package dev.grader.keeping;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/candidates/{candidate}}: the name percent-encoded, {@code %2F} for a slash included. */
@RestController
class CandidatesController {
    private final Erasure erasure;

    CandidatesController(Erasure erasure) {
        this.erasure = erasure;
    }

    @Needs(Scope.ADMIN)
    @DeleteMapping(path = "/v1/candidates/{candidate}", produces = "application/json")
    Erasure.Erased erase(@PathVariable String candidate, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return erasure.erase(candidate, caller);
    }
}
