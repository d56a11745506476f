package dev.grader.limits;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.json.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/attempt-limits}: a tenant's own, changed as a whole, and only by who has seen what it changes. */
@RestController
@RequestMapping(path = "/v1/attempt-limits", produces = "application/json")
class LimitsController {
    private final AttemptLimits limits;

    LimitsController(AttemptLimits limits) {
        this.limits = limits;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    ResponseEntity<LimitSettings> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return answer(limits.get(caller));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PutMapping(consumes = "application/json")
    ResponseEntity<LimitSettings> put(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable List<String> ifMatch)
            throws IOException {
        LimitSettings settings = SettingsReader.read(JsonBody.read(request.getInputStream()));
        limits.put(caller, settings, ifMatch);
        return answer(settings);
    }

    private static ResponseEntity<LimitSettings> answer(LimitSettings settings) {
        return ResponseEntity.ok().eTag(AttemptLimits.versionOf(settings).tag()).body(settings);
    }
}
