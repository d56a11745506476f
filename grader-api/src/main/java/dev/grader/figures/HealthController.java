package dev.grader.figures;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/challenges/{slug}/health}. */
@RestController
class HealthController {
    private final HealthOfChallenges health;

    HealthController(HealthOfChallenges health) {
        this.health = health;
    }

    @Needs(
            value = Scope.AUTHOR,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping(path = "/v1/challenges/{slug}/health", produces = "application/json")
    Health get(@PathVariable String slug, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return health.of(slug, caller);
    }
}
