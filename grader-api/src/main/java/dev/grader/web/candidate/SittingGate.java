package dev.grader.web.candidate;

import dev.grader.access.Caller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/** Lets only those below {@code /take} whose cookie is that of the sitting in the address, and says who they are. Thread-safe. */
public final class SittingGate implements HandlerInterceptor {
    private final Room room;

    public SittingGate(Room room) {
        this.room = room;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        Seat seat = cookie(request)
                .flatMap(room::seat)
                .filter(found -> isOf(found, request.getRequestURI()))
                .orElseThrow(() -> unknown(request));
        request.setAttribute(Seat.ATTRIBUTE, seat);
        request.setAttribute(Caller.ATTRIBUTE, seat.caller());
        return true;
    }

    private static boolean isOf(Seat seat, String path) {
        return path.equals(seat.path()) || path.startsWith(seat.path() + "/");
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(SittingCookie.NAME)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static ModelAndViewDefiningException unknown(HttpServletRequest request) {
        boolean used = request.getRequestURI().endsWith(InvitationPage.AGAIN);
        var view = new ModelAndView("candidate/gone", Map.of("gone", used ? Gone.USED : Gone.ELSEWHERE));
        view.setStatus(used ? HttpStatus.GONE : HttpStatus.UNAUTHORIZED);
        return new ModelAndViewDefiningException(view);
    }
}
