package dev.grader.web.admin;

import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.keys.KeyRecord;
import dev.grader.keys.TenantKeys;
import dev.grader.paging.PageRequest;
import dev.grader.web.Pages;
import dev.grader.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/keys}: what programs come with. A key is on the page that answers whoever has it made, and nowhere after that. */
@Pages
@RequestMapping("/app/keys")
class KeysPage {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 3650;

    /** As long as a platform may need to put the new key everywhere. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final TenantKeys keys;
    private final Clock clock;

    KeysPage(TenantKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    String list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        return show(caller, cursor, model);
    }

    /** @param days after which it ends; none for never */
    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping
    String make(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "integrator") Role role,
            @RequestParam(required = false) @Nullable List<Scope> scopes,
            @RequestParam(defaultValue = "false") boolean test,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "") String candidate,
            Model model,
            HttpServletResponse response) {
        try {
            return made(keys.make(caller, grant(name, role, scopes, test, days, candidate)), caller, model);
        } catch (ProblemException refused) {
            response.setStatus(refused.type().status().value());
            model.addAttribute("fault", refused.getMessage());
            model.addAttribute("name", name);
            return show(caller, null, model);
        }
    }

    private Grant grant(
            String name,
            Role role,
            @Nullable List<Scope> scopes,
            boolean test,
            @Nullable Integer days,
            String candidate) {
        if (name.length() > LONGEST_NAME || candidate.length() > LONGEST_NAME) {
            throw refused("A name has at most %d characters: shorten it.".formatted(LONGEST_NAME));
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw refused("A key ends after 1 to %d days: choose another number, or none.".formatted(MOST_DAYS));
        }
        Instant end = days == null ? null : clock.instant().plus(Duration.ofDays(days));
        try {
            return new Grant(
                    name.isBlank() ? null : name.strip(),
                    role,
                    scopes == null || scopes.isEmpty() ? role.scopes() : Set.copyOf(scopes),
                    test,
                    candidate.isBlank() ? null : candidate.strip(),
                    end);
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/rotate")
    String rotate(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, Model model) {
        return made(keys.rotate(id, caller, OVERLAP), caller, model);
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/revoke")
    String revoke(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        keys.revoke(id, caller);
        return "redirect:/app/keys";
    }

    private String made(TenantKeys.Made made, Caller caller, Model model) {
        model.addAttribute("made", made.key());
        model.addAttribute("text", made.text());
        return show(caller, null, model);
    }

    private String show(Caller caller, @Nullable String cursor, Model model) {
        PageRequest page = PageRequest.of(cursor, null, TenantKeys::isPlace);
        Slice<KeyRecord> slice = Slice.of(page, keys.page(caller, page), TenantKeys::place);
        model.addAttribute("keys", slice);
        model.addAttribute("now", clock.instant());
        model.addAttribute("roles", Role.values());
        model.addAttribute("scopes", Scope.values());
        return "admin/keys";
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail);
    }
}
