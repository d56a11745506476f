package dev.grader.web.candidate;

import dev.grader.assessments.Begun;
import dev.grader.assessments.Invited;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /i/{token}}: what an invitation's link opens. Looking at it changes nothing, since scanners of mail look at links too; the button
 * begins the sitting and makes this browser the one that sits.
 */
@Pages
class InvitationPage {
    /** Where links lead that were used up: to the pages of their sitting, which open in the browser that used them. */
    static final String AGAIN = "/again";

    private final Room room;
    private final ChallengeBank bank;

    InvitationPage(Room room, ChallengeBank bank) {
        this.room = room;
        this.bank = bank;
    }

    @GetMapping("/i/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Invited> found = room.look(token);
        if (found.isEmpty()) {
            return gone(Gone.UNKNOWN, HttpStatus.NOT_FOUND, model, response);
        }
        Invited invited = found.get();
        return switch (invited.opens()) {
            case YES -> {
                model.addAttribute("welcome", Welcome.of(token, invited, bank));
                yield "candidate/welcome";
            }
            // The cookie is sent to pages of the sitting alone: there it shows whether this is the browser.
            case USED, FINISHED -> "redirect:/take/" + invited.invitation() + AGAIN;
            case EXPIRED -> gone(Gone.EXPIRED, HttpStatus.GONE, model, response);
            case REVOKED -> gone(Gone.REVOKED, HttpStatus.GONE, model, response);
        };
    }

    @PostMapping("/i/{token}/begin")
    String begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Begun begun;
        try {
            begun = room.begin(token);
        } catch (ProblemException refused) {
            // Its page says why, and in the browser that was quicker it leads on.
            return "redirect:/i/" + token;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SittingCookie.of(begun, request));
        return "redirect:" + Seat.path(begun.sitting());
    }

    private static String gone(Gone gone, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("gone", gone);
        return "candidate/gone";
    }
}
