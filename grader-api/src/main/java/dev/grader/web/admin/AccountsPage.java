package dev.grader.web.admin;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.accounts.AccountRole;
import dev.grader.accounts.Accounts;
import dev.grader.accounts.Accounts.Linked;
import dev.grader.errors.ProblemException;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /app/accounts}: who may sign in, and as what. */
@Pages
@RequestMapping("/app/accounts")
class AccountsPage {
    private static final String HERE = "redirect:/app/accounts";

    private final Accounts accounts;

    AccountsPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping
    String list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, Model model) {
        return show(caller, model);
    }

    /** The link is on the page that answers, and nowhere after that. */
    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping
    String add(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "interviewer") AccountRole role,
            Model model,
            HttpServletResponse response) {
        try {
            return linked(accounts.add(caller, email, name, role), caller, model);
        } catch (ProblemException refused) {
            response.setStatus(refused.type().status().value());
            model.addAttribute("fault", refused.getMessage());
            model.addAttribute("email", email);
            model.addAttribute("name", name);
            return show(caller, model);
        }
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/link")
    String relink(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, Model model) {
        return linked(accounts.relink(caller, id), caller, model);
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}")
    String change(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam AccountRole role) {
        accounts.change(caller, id, name, role);
        return HERE;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/disable")
    String disable(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        accounts.disable(caller, id);
        return HERE;
    }

    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @PostMapping("/{id}/enable")
    String enable(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        accounts.enable(caller, id);
        return HERE;
    }

    private String linked(Linked linked, Caller caller, Model model) {
        model.addAttribute("linked", linked.account());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/first/" + linked.token().text())
                        .toUriString());
        return show(caller, model);
    }

    private String show(Caller caller, Model model) {
        model.addAttribute("accounts", accounts.list(caller));
        model.addAttribute("roles", AccountRole.values());
        return "admin/accounts";
    }
}
