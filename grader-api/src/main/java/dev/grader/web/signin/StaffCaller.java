package dev.grader.web.signin;

import dev.grader.access.Caller;
import dev.grader.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Hands controllers of staff pages as whom the signed-in person acts, as keys do it for those of the API. Thread-safe. */
public final class StaffCaller implements HandlerInterceptor {
    private final Accounts accounts;

    public StaffCaller(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedIn.now().map(accounts::caller).ifPresent(caller -> request.setAttribute(Caller.ATTRIBUTE, caller));
        return true;
    }
}
