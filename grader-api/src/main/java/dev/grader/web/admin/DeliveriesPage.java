package dev.grader.web.admin;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.paging.PageRequest;
import dev.grader.web.Pages;
import dev.grader.web.Slice;
import dev.grader.webhooks.Delivery;
import dev.grader.webhooks.Replays;
import dev.grader.webhooks.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/webhooks/{id}}: what became of its messages, and having them sent again. */
@Pages
@RequestMapping("/app/webhooks/{id}")
class DeliveriesPage {
    private static final List<String> STATES = List.of("pending", "delivered", "failed");

    /** All that is kept is younger than this. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final ObjectProvider<Webhooks> webhooks;
    private final ObjectProvider<Replays> replays;
    private final Clock clock;

    DeliveriesPage(ObjectProvider<Webhooks> webhooks, ObjectProvider<Replays> replays, Clock clock) {
        this.webhooks = webhooks;
        this.replays = replays;
        this.clock = clock;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    String show(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PageRequest page = PageRequest.of(cursor, null, Replays::isMessage);
        String chosen = STATES.contains(state) ? state : null;
        model.addAttribute("webhook", webhooks.getObject().get(id, caller));
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen == null ? "" : chosen);
        model.addAttribute(
                "deliveries", Slice.of(page, replays.getObject().page(id, caller, chosen, page), Delivery::id));
        return "admin/deliveries";
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/test")
    String test(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        replays.getObject().test(id, caller);
        return "redirect:/app/webhooks/" + id;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/deliveries/{message}/replay")
    String replay(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, @PathVariable String message) {
        replays.getObject().replay(id, message, caller);
        return "redirect:/app/webhooks/" + id;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/replay")
    String replayFailed(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        replays.getObject().replayFailed(id, caller, clock.instant().minus(KEPT), null);
        return "redirect:/app/webhooks/" + id;
    }
}
