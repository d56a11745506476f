package dev.grader.limits;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.json.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/attempt-limits}: a tenant's own, changed as a whole, and only by who has seen what it changes. */
@RestController
@RequestMapping(path = LimitsController.PATH, produces = "application/json")
class LimitsController {
    static final String PATH = "/v1/attempt-limits";

    private final AttemptLimits limits;
    private final JsonMapper mapper;

    LimitsController(AttemptLimits limits, JsonMapper mapper) {
        this.limits = limits;
        this.mapper = mapper;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    LimitSettings get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return limits.get(caller);
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PutMapping(consumes = "application/json")
    LimitSettings put(HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        LimitSettings settings = SettingsReader.read(JsonBody.read(request.getInputStream()));
        limits.put(caller, settings, IfMatch.of(request, mapper).demanded(PATH));
        return settings;
    }
}
