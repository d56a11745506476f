package dev.grader.web.candidate;

import dev.grader.assessments.Begun;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * By what a browser is known to belong to a sitting (RFC 6265): no script reads it, and it goes to the pages of this sitting alone, so that one
 * browser may have several.
 */
final class SittingCookie {
    static final String NAME = "sitting";

    /** The sitting itself ends by itself; afterwards one may look at what one handed in. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private SittingCookie() {}

    static String of(Begun begun, HttpServletRequest request) {
        return ResponseCookie.from(NAME, begun.secret())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(Seat.path(begun.sitting()))
                .maxAge(LONGEST)
                .build()
                .toString();
    }
}
