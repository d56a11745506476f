package dev.grader.webhooks;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/webhooks}: for whoever administers a tenant. */
@RestController
@RequestMapping(path = "/v1/webhooks", produces = "application/json")
class WebhooksController {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
    private static final Duration OVERLAP = Duration.ofHours(24);

    /** Nobody's on a node that serves no API. */
    private final ObjectProvider<Webhooks> webhooks;

    private final JsonMapper mapper;

    WebhooksController(ObjectProvider<Webhooks> webhooks, JsonMapper mapper) {
        this.webhooks = webhooks;
        this.mapper = mapper;
    }

    @Needs(Scope.ADMIN)
    @PostMapping(consumes = "application/json")
    ResponseEntity<WebhookWithSecret> create(
            HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) throws IOException {
        WebhookWish wish = WebhookWish.ofNew(JsonBody.read(request.getInputStream()));
        WebhookWithSecret made = webhooks.getObject().create(caller, wish);
        return secret(HttpStatus.CREATED, made);
    }

    @Needs(Scope.ADMIN)
    @GetMapping
    ResponseEntity<Page<Webhook>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, Webhooks.IDS::isOne);
        return Page.answer(
                page, webhooks.getObject().page(caller, page), Webhook::id, Function.identity(), "/v1/webhooks");
    }

    @Needs(Scope.ADMIN)
    @GetMapping("/{id}")
    Webhook get(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return webhooks.getObject().get(id, caller);
    }

    @Needs(Scope.ADMIN)
    @PutMapping(path = "/{id}", consumes = "application/json")
    Webhook change(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        WebhookWish wish = WebhookWish.ofChanged(JsonBody.read(request.getInputStream()));
        return webhooks.getObject().change(id, caller, wish, IfMatch.of(request, mapper));
    }

    @Needs(Scope.ADMIN)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        webhooks.getObject().delete(id, caller);
        return ResponseEntity.noContent().build();
    }

    @Needs(Scope.ADMIN)
    @PostMapping("/{id}/rotate-secret")
    ResponseEntity<WebhookWithSecret> rotate(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        Duration overlap = overlap(request);
        return secret(HttpStatus.OK, webhooks.getObject().rotate(id, caller, overlap));
    }

    private static Duration overlap(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() == 0) {
            return OVERLAP;
        }
        var fields = new Fields(JsonBody.read(request.getInputStream()), Set.of("overlap_ms"));
        Duration overlap = fields.number("overlap_ms", 0, Math.toIntExact(LONGEST_OVERLAP.toMillis()))
                .map(Duration::ofMillis)
                .orElse(OVERLAP);
        fields.finish();
        return overlap;
    }

    private static ResponseEntity<WebhookWithSecret> secret(HttpStatus status, WebhookWithSecret webhook) {
        return ResponseEntity.status(status)
                .location(URI.create(Webhooks.path(webhook.webhook().id())))
                .cacheControl(CacheControl.noStore())
                .body(webhook);
    }
}
