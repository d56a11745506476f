package dev.grader.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Keeps in the browser, sealed, what was asked of a provider, until it answers: so the answer is taken from that browser alone (RFC 9700
 * section 4.7), by any node, and no session is there before somebody signed in. Thread-safe.
 */
public final class OidcCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String NAME = "grader-oidc";

    /** For how long somebody may be at the provider. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** Where answers come, and no other request brings it along. */
    private static final String PATH = "/login";

    private static final String TARGET = OidcCookie.class.getName() + ".target";

    private final OidcSeal seal;
    private final Clock clock;

    /** @param key 32 bytes, the same on every node */
    public OidcCookie(Supplier<byte[]> key, Clock clock) {
        this.seal = new OidcSeal(key);
        this.clock = clock;
    }

    /** Where whoever sent this request wanted to go before they were sent to the provider. */
    static String target(HttpServletRequest request) {
        return request.getAttribute(TARGET) instanceof String kept
                ? kept
                : Target.of(request.getParameter(Target.PARAMETER));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(OidcRequest::authorization).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        String target = Target.of(request.getParameter(Target.PARAMETER));
        String text =
                OidcRequest.of(asked, target, clock.instant().plus(GOOD_FOR)).text();
        add(seal.close(text), GOOD_FOR, request, response);
    }

    /** A forged answer has another state, and leaves what the browser waits for as it is. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OidcRequest asked = find(request).orElse(null);
        if (asked == null) {
            return null;
        }
        add("", Duration.ZERO, request, response);
        request.setAttribute(TARGET, Target.of(asked.target()));
        return asked.authorization();
    }

    private Optional<OidcRequest> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> seal.open(cookie.getValue()))
                .flatMap(OidcRequest::read)
                .filter(asked -> asked.until().isAfter(clock.instant()))
                .filter(asked -> Objects.equals(asked.state(), request.getParameter(OAuth2ParameterNames.STATE)));
    }

    private static void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path(PATH)
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
