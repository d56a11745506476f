package dev.grader.web.signin;

import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.accounts.Account;
import dev.grader.accounts.Accounts;
import dev.grader.accounts.Guesses;
import dev.grader.accounts.SignIns;
import dev.grader.errors.ProblemException;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/account}: one's own account. */
@Pages
class AccountPage {
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecurityContextRepository contexts;
    private final Guesses guesses;

    AccountPage(Accounts accounts, SignIns signIns, SecurityContextRepository contexts, Guesses guesses) {
        this.guesses = guesses;
        this.accounts = accounts;
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTERVIEWER, Role.INTEGRATOR})
    @GetMapping("/app/account")
    String show(@RequestParam(defaultValue = "") String said, Model model) {
        return form("", said, model);
    }

    /** Other browsers are signed out; this one stays. */
    @Needs(
            value = Scope.READ,
            roles = {Role.INTERVIEWER, Role.INTEGRATOR})
    @PostMapping("/app/account/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!password.equals(again)) {
            response.setStatus(422);
            return form("The two new passwords are not the same: type them again.", "", model);
        }
        Account account = signedIn();
        if (!guesses.mayTry(account.email(), request.getRemoteAddr())) {
            response.setStatus(429);
            return form("There were too many tries. Wait a quarter of an hour, then try again.", "", model);
        }
        try {
            accounts.change(account, old, password);
        } catch (ProblemException refused) {
            response.setStatus(422);
            return form(String.valueOf(refused.getMessage()), "", model);
        }
        contexts.saveContext(SignedIn.context(account), request, response);
        return "redirect:/app/account?said=changed";
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTERVIEWER, Role.INTEGRATOR})
    @PostMapping("/app/account/sign-out-everywhere")
    String signOutEverywhere() {
        signIns.endAll(signedIn().id());
        return "redirect:/sign-in?said=out";
    }

    private static String form(String fault, String said, Model model) {
        model.addAttribute("account", signedIn());
        model.addAttribute("fault", fault);
        model.addAttribute("said", said);
        return "signin/account";
    }

    private static Account signedIn() {
        return SignedIn.now().orElseThrow(() -> new IllegalStateException("Staff pages are for who is signed in."));
    }
}
