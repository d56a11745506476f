package dev.grader.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every request to {@code /v1} against what its route {@link Needs}, before anything of it is read. Thread-safe. */
public class Permissions implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            Needs needs = method.getMethodAnnotation(Needs.class);
            if (needs == null) {
                throw new IllegalStateException("The route of %s does not say what it needs: annotate it with @Needs."
                        .formatted(method.getShortLogMessage()));
            }
            caller.require(needs.roles());
            caller.require(needs.value());
        }
        return true;
    }
}
