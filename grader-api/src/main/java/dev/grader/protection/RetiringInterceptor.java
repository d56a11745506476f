package dev.grader.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Writes {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594) on the answers of routes that are {@link Retiring}. Thread-safe. */
public class RetiringInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Retiring retiring = method.getMethodAnnotation(Retiring.class);
            if (retiring != null) {
                // A date of structured fields (RFC 9651 section 3.3.7): an at sign and the seconds since 1970.
                response.setHeader(
                        "Deprecation", "@" + Instant.parse(retiring.since()).getEpochSecond());
                response.setHeader(
                        "Sunset",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.parse(retiring.until()).atOffset(ZoneOffset.UTC)));
                response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"deprecation\"".formatted(retiring.instead()));
            }
        }
        return true;
    }
}
