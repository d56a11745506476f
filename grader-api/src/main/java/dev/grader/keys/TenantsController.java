package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.keys.Tenants.Tenant;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/tenants}: the operator adds and lists them. */
@RestController
@RequestMapping(path = "/v1/tenants", produces = "application/json")
class TenantsController {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,63}");

    private final Tenants tenants;

    TenantsController(Tenants tenants) {
        this.tenants = tenants;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping(consumes = "application/json")
    ResponseEntity<NewTenant> add(HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        tenants.requireOperator(caller);
        var fields = new Fields(JsonBody.read(request.getInputStream()), Set.of("id"));
        String id = fields.required("id", 63);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.refuse("id is not 1 to 63 of a to z, 0 to 9 and hyphens: mend it.", "id");
        }
        fields.finish();
        Tenants.Added added = tenants.add(id, caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new NewTenant(added.tenant().id(), added.tenant().createdAt(), KeyView.of(added.key())));
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    ResponseEntity<Page<Tenant>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        tenants.requireOperator(caller);
        PageRequest page = PageRequest.of(cursor, limit, id -> ID.matcher(id).matches());
        return Page.answer(page, tenants.page(page), Tenant::id, Function.identity(), "/v1/tenants");
    }

    /** @param key the tenant's first, an integrator's, with its text */
    record NewTenant(String id, Instant createdAt, KeyView key) {}
}
