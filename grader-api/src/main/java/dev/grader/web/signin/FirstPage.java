package dev.grader.web.signin;

import dev.grader.accounts.Account;
import dev.grader.accounts.Accounts;
import dev.grader.accounts.FirstSignIn;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.ids.Token;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /first/{token}}: whoever was sent the link sets a password and is signed in. Looking at it changes nothing. */
@Pages
class FirstPage {
    private final Accounts accounts;
    private final FirstSignIn firstSignIn;
    private final SecurityContextRepository contexts;

    FirstPage(Accounts accounts, FirstSignIn firstSignIn, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.firstSignIn = firstSignIn;
        this.contexts = contexts;
    }

    @GetMapping("/first/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return Token.of(token)
                .flatMap(accounts::linked)
                .map(account -> form(account, token, "", model))
                .orElseGet(() -> spent(response));
    }

    @PostMapping("/first/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Token link = Token.of(token).orElse(null);
        Account account = link == null ? null : accounts.linked(link).orElse(null);
        if (link == null || account == null) {
            return spent(response);
        }
        if (!password.equals(again)) {
            response.setStatus(422);
            return form(account, token, "The two passwords are not the same: type them again.", model);
        }
        try {
            Account set = accounts.set(link, password);
            firstSignIn.used(set);
            contexts.saveContext(SignedIn.context(set), request, response);
            return "redirect:" + Target.HOME;
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                return spent(response);
            }
            response.setStatus(422);
            return form(account, token, String.valueOf(refused.getMessage()), model);
        }
    }

    private static String form(Account account, String token, String fault, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("token", token);
        model.addAttribute("fault", fault);
        return "signin/first";
    }

    private static String spent(HttpServletResponse response) {
        response.setStatus(404);
        return "signin/spent";
    }
}
