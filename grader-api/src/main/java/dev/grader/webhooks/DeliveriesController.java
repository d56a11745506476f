package dev.grader.webhooks;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/webhooks/{id}/…}: what became of messages, and having them sent again. */
@RestController
@RequestMapping(path = "/v1/webhooks/{id}", produces = "application/json")
class DeliveriesController {
    private static final List<String> STATES = List.of("pending", "delivered", "failed");
    private static final Set<String> SPAN = new LinkedHashSet<>(List.of("since", "until"));

    /** Nobody's on a node that serves no API. */
    private final ObjectProvider<Replays> replays;

    DeliveriesController(ObjectProvider<Replays> replays) {
        this.replays = replays;
    }

    @Needs(Scope.ADMIN)
    @GetMapping("/deliveries")
    ResponseEntity<Page<Delivery>> list(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        if (status != null && !STATES.contains(status)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    Fault.elsewhere("The parameter status is none of %s: use one of them, or leave it out."
                            .formatted(String.join(", ", STATES))));
        }
        PageRequest page = PageRequest.of(cursor, limit, Messages.IDS::isOne);
        String path = Webhooks.path(id) + "/deliveries" + (status == null ? "" : "?status=" + status);
        return Page.answer(
                page, replays.getObject().page(id, caller, status, page), Delivery::id, Function.identity(), path);
    }

    @Needs(Scope.ADMIN)
    @PostMapping("/test")
    ResponseEntity<Delivery> test(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.accepted().body(replays.getObject().test(id, caller));
    }

    @Needs(Scope.ADMIN)
    @PostMapping("/deliveries/{message}/replay")
    ResponseEntity<Delivery> replay(
            @PathVariable String id, @PathVariable String message, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.accepted().body(replays.getObject().replay(id, message, caller));
    }

    @Needs(Scope.ADMIN)
    @PostMapping(path = "/replay", consumes = "application/json")
    ResponseEntity<Replays.Replayed> replayFailed(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), SPAN);
        Instant since = fields.required("since", 40).isEmpty()
                ? Instant.EPOCH
                : fields.moment("since").orElse(Instant.EPOCH);
        Instant until = fields.moment("until").orElse(null);
        fields.finish();
        return ResponseEntity.accepted().body(replays.getObject().replayFailed(id, caller, since, until));
    }
}
