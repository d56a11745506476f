package dev.grader.web.admin;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.PageRequest;
import dev.grader.web.Pages;
import dev.grader.web.Slice;
import dev.grader.webhooks.EventType;
import dev.grader.webhooks.Webhook;
import dev.grader.webhooks.WebhookWish;
import dev.grader.webhooks.WebhookWithSecret;
import dev.grader.webhooks.Webhooks;
import jakarta.servlet.http.HttpServletResponse;
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

/** {@code /app/webhooks}: who is told when something ends. A secret is on the page that answers whoever has it made, and nowhere after that. */
@Pages
@RequestMapping("/app/webhooks")
class WebhooksPage {
    private static final Duration OVERLAP = Duration.ofDays(1);

    /** Nobody's on a node that serves no pages. */
    private final ObjectProvider<Webhooks> webhooks;

    WebhooksPage(ObjectProvider<Webhooks> webhooks) {
        this.webhooks = webhooks;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    String list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        return show(caller, cursor, model);
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping
    String add(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(required = false) @Nullable List<String> events,
            Model model,
            HttpServletResponse response) {
        try {
            WebhookWithSecret made = webhooks.getObject().create(caller, wish(url, description, events, true));
            return secret(made, caller, model);
        } catch (ProblemException refused) {
            response.setStatus(refused.type().status().value());
            model.addAttribute("fault", refused.getMessage());
            model.addAttribute("url", url);
            model.addAttribute("description", description);
            return show(caller, null, model);
        }
    }

    /** @param version that the page was made of: somebody else's change is not undone unseen */
    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/{state:enable|disable}")
    String turn(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @PathVariable String state,
            @RequestParam int version) {
        Webhook webhook = webhooks.getObject().get(id, caller);
        var wish = new WebhookWish(
                webhook.url(), webhook.description(), EventType.read(webhook.events()), state.equals("enable"));
        webhooks.getObject().change(id, caller, wish, version);
        return "redirect:/app/webhooks/" + id;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/rotate-secret")
    String rotate(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, Model model) {
        return secret(webhooks.getObject().rotate(id, caller, OVERLAP), caller, model);
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/delete")
    String delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        webhooks.getObject().delete(id, caller);
        return "redirect:/app/webhooks";
    }

    private String secret(WebhookWithSecret made, Caller caller, Model model) {
        model.addAttribute("made", made.webhook());
        model.addAttribute("secret", made.secret());
        return show(caller, null, model);
    }

    private String show(Caller caller, @Nullable String cursor, Model model) {
        PageRequest page = PageRequest.of(cursor, null, Webhooks::isOne);
        model.addAttribute("webhooks", Slice.of(page, webhooks.getObject().page(caller, page), Webhook::id));
        model.addAttribute("events", EventType.texts());
        return "admin/webhooks";
    }

    private static WebhookWish wish(String url, String description, @Nullable List<String> events, boolean enabled) {
        if (description.length() > WebhookWish.LONGEST_DESCRIPTION) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "A description has at most %d characters: shorten it.".formatted(WebhookWish.LONGEST_DESCRIPTION));
        }
        return new WebhookWish(
                url.strip(),
                description.isBlank() ? null : description.strip(),
                EventType.read(events == null ? EventType.texts() : events),
                enabled);
    }
}
