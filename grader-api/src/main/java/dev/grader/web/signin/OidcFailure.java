package dev.grader.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;

/** Tells whoever could not sign in by a provider whether it is away, or has refused them, or they its answer. Thread-safe. */
public final class OidcFailure implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcFailure.class);

    /** Of a provider that says itself that it cannot just now: RFC 6749 section 4.1.2.1. */
    private static final Set<String> AWAY =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getRequestURI().startsWith("/oauth2/")
                && !request.getRequestURI().equals(Provider.PATH)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        boolean away = causes.stream().anyMatch(OidcFailure::isAway);
        // Messages may quote what the provider or a browser sent: the kinds of the failures tell enough.
        String kinds = String.join(
                ", ",
                causes.stream().map(cause -> cause.getClass().getSimpleName()).toList());
        if (away) {
            LOG.warn("Signing in elsewhere does not work, for the provider is away: {}", kinds);
        } else {
            LOG.info("A sign-in elsewhere was refused: {}", kinds);
        }
        response.sendRedirect(again(away ? "away" : "refused-elsewhere", request));
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof AuthenticationServiceException
                || cause instanceof HttpServerErrorException
                || (cause instanceof OAuth2AuthenticationException told
                        && AWAY.contains(told.getError().getErrorCode()));
    }

    static String again(String said, HttpServletRequest request) {
        return "/sign-in?said=" + said + "&" + Target.PARAMETER + "="
                + URLEncoder.encode(OidcCookie.target(request), StandardCharsets.UTF_8);
    }
}
