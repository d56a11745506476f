package dev.grader.web.signin;

import dev.grader.ids.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a session's secret: out of scripts' reach, not sent along with other sites' forms, and over TLS alone where the
 * request came so (RFC 6265bis sections 5.6.5 to 5.6.7). It ends with the browser; the session itself ends in the database.
 */
public final class SessionCookie {
    static final String NAME = "grader-session";

    private SessionCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> Token.of(cookie.getValue()));
    }

    static void write(Token secret, HttpServletRequest request, HttpServletResponse response) {
        add(ResponseCookie.from(NAME, secret.text()), request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(ResponseCookie.from(NAME, "").maxAge(Duration.ZERO), request, response);
    }

    private static void add(
            ResponseCookie.ResponseCookieBuilder cookie, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path("/")
                        .build()
                        .toString());
    }
}
