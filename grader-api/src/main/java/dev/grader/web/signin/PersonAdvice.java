package dev.grader.web.signin;

import dev.grader.accounts.Account;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Has the layout know who is signed in. */
@ControllerAdvice(annotations = Pages.class)
class PersonAdvice {
    @ModelAttribute("person")
    @Nullable
    Account person(HttpServletRequest request) {
        // Candidates' and shared pages look the same to everybody.
        return request.getRequestURI().startsWith("/app/") ? SignedIn.now().orElse(null) : null;
    }
}
