package dev.grader.web.candidate;

import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.assessments.Saving;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submission.Inputs;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /take/{sitting}/challenges/{slug}}: where one challenge is read, solved, run and handed in. */
@Pages
class WorkspacePage {
    private final Workspaces workspaces;
    private final Room room;
    private final Submissions submissions;

    WorkspacePage(Workspaces workspaces, Room room, Submissions submissions) {
        this.workspaces = workspaces;
        this.room = room;
        this.submissions = submissions;
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}/challenges/{slug}")
    String show(
            @PathVariable String slug,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            @RequestParam(required = false) @Nullable String check,
            Model model) {
        String fault = check == null
                ? null
                : "Two of them had the same place. This is the order now: check it, then run or submit again.";
        return workspaces.show(seat, workspaces.task(seat, slug), fault, model);
    }

    /** Saves what is sent in any case; then runs it or hands it in, if that was asked for. */
    @Needs(value = Scope.SUBMIT, roles = Role.CANDIDATE)
    @PostMapping("/take/{sitting}/challenges/{slug}")
    String act(
            @PathVariable String slug,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        Task task = workspaces.task(seat, slug);
        if (seat.isClosed()) {
            return "redirect:" + seat.path();
        }
        Work work = Work.read(task, form);
        try {
            Saving outcome = room.save(seat, task, Workspaces.revision(form), work);
            return switch (outcome) {
                case Saving.Overtaken overtaken ->
                    conflict(seat, task, work, Room.saved(task, overtaken.now()), model, response);
                case Saving.Done done -> then(seat, task, form, Room.saved(task, done.now()));
            };
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.type().status().value());
            return workspaces.show(seat, task, refused.getMessage(), model);
        }
    }

    private String then(Seat seat, Task task, Map<String, String> form, Saved saved) {
        String action = form.getOrDefault("action", "save");
        String here = "redirect:" + seat.path(task.slug());
        if (Work.isTied(task, form)) {
            return here + "?check=order";
        }
        Mode mode = Mode.fromWire(action).orElse(null);
        if (mode == null) {
            return here;
        }
        if (saved.work().isBlank(task)) {
            throw new ProblemException(ProblemType.UNPROCESSABLE, "There is nothing there yet: write something first.");
        }
        String id = room.handIn(seat, task, saved.work(), mode, mode == Mode.RUN ? inputs(task, form) : Inputs.NONE);
        return here + "/submissions/" + id + "?revision=" + saved.revision();
    }

    /** One on each line. */
    private static Inputs inputs(Task task, Map<String, String> form) {
        String text = form.getOrDefault("inputs", "");
        if (!task.isTakesInputs() || text.isBlank()) {
            return Inputs.NONE;
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        try {
            return new Inputs(lines);
        } catch (InvalidSubmissionException refused) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "There are %d lines of your own input: keep at most %d, none longer than %d characters."
                            .formatted(lines.size(), Inputs.MOST, Inputs.LONGEST));
        }
    }

    private static String conflict(
            Seat seat, Task task, Work mine, Saved theirs, Model model, HttpServletResponse response) {
        response.setStatus(ProblemType.CONFLICT.status().value());
        model.addAttribute("time", seat);
        model.addAttribute("task", task);
        model.addAttribute("mine", mine);
        model.addAttribute("fields", mine.values(task));
        model.addAttribute("theirs", theirs);
        return "candidate/conflict";
    }

    /** In place of what is saved, whose attempts are kept anyway. */
    @Needs(value = Scope.SUBMIT, roles = Role.CANDIDATE)
    @PostMapping("/take/{sitting}/challenges/{slug}/put-back")
    String putBack(
            @PathVariable String slug,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            @RequestParam("submission") String id) {
        Task task = workspaces.task(seat, slug);
        SubmissionRecord submission = workspaces.submission(seat, slug, id);
        if (!seat.isClosed()) {
            Saved saved = room.saved(seat, task);
            Work before = Work.of(task, submissions.source(submission), submission.answer());
            Saving unused = room.save(seat, task, saved.revision(), before);
        }
        return "redirect:" + seat.path(slug);
    }
}
