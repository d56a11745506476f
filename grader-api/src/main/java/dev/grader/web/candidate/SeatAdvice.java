package dev.grader.web.candidate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Has the candidates' templates know below which path their pages are. */
@ControllerAdvice(basePackageClasses = Seat.class)
class SeatAdvice {
    @ModelAttribute("here")
    @Nullable
    String here(HttpServletRequest request) {
        return request.getAttribute(Seat.ATTRIBUTE) instanceof Seat seat ? seat.path() : null;
    }
}
