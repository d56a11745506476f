package dev.grader.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through to health and metrics, and refuses all else. Thread-safe. */
final class NoApiHere extends OncePerRequestFilter {
    private static final String OPEN = "/actuator/";

    private final Refusal refusal;

    NoApiHere(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().startsWith(OPEN)) {
            chain.doFilter(request, response);
        } else {
            refusal.answer(request, response);
        }
    }

    /** Writes the answer. */
    @FunctionalInterface
    interface Refusal {
        void answer(HttpServletRequest request, HttpServletResponse response);
    }
}
