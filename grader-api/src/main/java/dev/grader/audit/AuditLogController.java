package dev.grader.audit;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.audit.AuditLog.Entry;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/audit-log}: what was done with the keys of a tenant; {@code action} and {@code key} choose some of it. */
@RestController
class AuditLogController {
    private final AuditLog log;

    AuditLogController(AuditLog log) {
        this.log = log;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping(path = "/v1/audit-log", produces = "application/json")
    ResponseEntity<Page<Entry>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Audit.IDS::isOne);
        Action chosen = action == null ? null : Action.of(action).orElseThrow(AuditLogController::unknownAction);
        String by = key == null ? null : KeyIds.stored(key).orElseThrow(AuditLogController::malformedKey);
        return Page.answer(page, log.page(caller, chosen, by, page), Entry::id, Function.identity(), path(chosen, key));
    }

    /** With the same choice, for the next page: both are of letters, digits, dots and underscores alone. */
    private static String path(@Nullable Action action, @Nullable String key) {
        String chosen = (action == null ? "" : "&action=" + action.text()) + (key == null ? "" : "&key=" + key);
        return "/v1/audit-log" + (chosen.isEmpty() ? "" : "?" + chosen.substring(1));
    }

    private static ProblemException unknownAction() {
        String names = Arrays.stream(Action.values()).map(Action::text).collect(Collectors.joining(", "));
        return wrong("The parameter action is none of %s: use one of them.".formatted(names));
    }

    private static ProblemException malformedKey() {
        return wrong("The parameter key is no id of a key, as in key_0123456789abcdef: GET /v1/keys lists them.");
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, Fault.elsewhere(detail));
    }
}
