package dev.grader.web.candidate;

import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.events.Feed;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import dev.grader.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /take/{sitting}/challenges/{slug}/submissions/{id}}: one run or submission, what was handed in and what it came to. */
@Pages
class AttemptPage {
    private final Workspaces workspaces;
    private final Submissions submissions;
    private final Feed feed;

    AttemptPage(Workspaces workspaces, Submissions submissions, Feed feed) {
        this.workspaces = workspaces;
        this.submissions = submissions;
        this.feed = feed;
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}/challenges/{slug}/submissions/{id}")
    String show(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            Model model) {
        Task task = workspaces.task(seat, slug);
        SubmissionRecord submission = workspaces.submission(seat, slug, id);
        model.addAttribute("time", seat);
        model.addAttribute("task", task);
        model.addAttribute("result", workspaces.result(seat, submission));
        model.addAttribute("attempts", workspaces.attempts(seat, task));
        if (submission.sourceDeletedAt() == null) {
            model.addAttribute(
                    "handed",
                    Work.of(task, submissions.source(submission), submission.answer())
                            .shown());
        }
        return "candidate/attempt";
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping(path = "/take/{sitting}/challenges/{slug}/events/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        workspaces.submission(seat, slug, id);
        return feed.ofSteps(id, seat.caller(), last);
    }
}
