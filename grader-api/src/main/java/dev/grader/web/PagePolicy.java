package dev.grader.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What a page may do in a browser (Content Security Policy, level 3): scripts, styles and pictures of this service alone, none written
 * into the page. The editor makes its style sheets while it runs; they carry a nonce that is each answer's own. Nothing is kept by caches:
 * pages hold what candidates wrote. Thread-safe.
 */
public final class PagePolicy implements HandlerInterceptor {
    /** The name of the request attribute that holds the nonce. */
    static final String NONCE = "nonce";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isPage(handler)) {
            apply(request, response);
        }
        return true;
    }

    /** In place of the policy that every other answer has: of two a browser would keep both. */
    static void apply(HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                ("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data:; connect-src 'self';"
                                + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                        .formatted(nonce));
        response.setHeader("Cache-Control", "no-store");
    }

    static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Pages.class);
    }
}
