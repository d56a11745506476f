package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.json.JsonBody;
import dev.grader.keys.TenantKeys.Made;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
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

/** {@code /v1/keys}: make, list, look at, rotate, revoke; {@code /v1/keys/current} tells any key about itself. */
@RestController
@RequestMapping(path = "/v1/keys", produces = "application/json")
class KeysController {
    private final TenantKeys keys;

    KeysController(TenantKeys keys) {
        this.keys = keys;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping(consumes = "application/json")
    ResponseEntity<KeyView> make(HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        return told(keys.make(caller, KeyReader.key(JsonBody.read(request.getInputStream()), caller)));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    ResponseEntity<Page<KeyView>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, KeyStore::isPlace);
        return Page.answer(page, keys.page(caller, page), KeyStore::place, KeyView::of, "/v1/keys");
    }

    @Needs(Scope.READ)
    @GetMapping("/current")
    KeyView current(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return KeyView.of(keys.get(KeyIds.told(caller.key()), caller));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping("/{id}")
    KeyView get(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return KeyView.of(keys.get(id, caller));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping(path = "/{id}/rotate", consumes = "application/json")
    ResponseEntity<KeyView> rotate(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        return told(keys.rotate(id, caller, KeyReader.overlap(JsonBody.read(request.getInputStream()))));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        keys.revoke(id, caller);
    }

    private static ResponseEntity<KeyView> told(Made made) {
        KeyView view = KeyView.of(made);
        return ResponseEntity.created(URI.create(view.path()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }
}
