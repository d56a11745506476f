package dev.grader.web.candidate;

import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.web.Pages;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** {@code /take/{sitting}}: all challenges of a sitting, and its end. */
@Pages
class SittingPage {
    private final Overview overview;
    private final Room room;

    SittingPage(Overview overview, Room room) {
        this.overview = overview;
        this.room = room;
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}")
    String list(@RequestAttribute(Seat.ATTRIBUTE) Seat seat, Model model) {
        fill(seat, model);
        return "candidate/list";
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}/finish")
    String ask(@RequestAttribute(Seat.ATTRIBUTE) Seat seat, Model model) {
        if (seat.isOver()) {
            return "redirect:" + seat.path();
        }
        fill(seat, model);
        return "candidate/finish";
    }

    @Needs(value = Scope.SUBMIT, roles = Role.CANDIDATE)
    @PostMapping("/take/{sitting}/finish")
    String finish(@RequestAttribute(Seat.ATTRIBUTE) Seat seat) {
        room.finish(seat);
        return "redirect:" + seat.path();
    }

    /** Where a link leads that was used up: on, where this browser used it. */
    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}/again")
    String again(@RequestAttribute(Seat.ATTRIBUTE) Seat seat) {
        return "redirect:" + seat.path();
    }

    private void fill(Seat seat, Model model) {
        model.addAttribute("sitting", seat);
        model.addAttribute("time", seat);
        model.addAttribute("tasks", overview.of(seat));
    }
}
