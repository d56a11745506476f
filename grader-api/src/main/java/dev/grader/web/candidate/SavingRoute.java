package dev.grader.web.candidate;

import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.assessments.Saving;
import dev.grader.web.Pages;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the workspace's script asks while somebody writes: to save, and how late it is. Answers in JSON. */
@Pages
class SavingRoute {
    private final Workspaces workspaces;
    private final Room room;

    SavingRoute(Workspaces workspaces, Room room) {
        this.workspaces = workspaces;
        this.room = room;
    }

    /** What became of it, as the script reads it. */
    sealed interface Answer {
        /** Saved. */
        record Done(int revision, Instant savedAt) implements Answer {}

        /** Something else was saved meanwhile: that is told. */
        record Conflict(int revision, Map<String, String> values) implements Answer {}

        /** How late it is. */
        record Time(Instant now, @Nullable Instant deadline, boolean over) implements Answer {}
    }

    @Needs(value = Scope.SUBMIT, roles = Role.CANDIDATE)
    @PostMapping("/take/{sitting}/challenges/{slug}/saved")
    ResponseEntity<Answer> save(
            @PathVariable String slug,
            @RequestAttribute(Seat.ATTRIBUTE) Seat seat,
            @RequestParam Map<String, String> form) {
        Task task = workspaces.task(seat, slug);
        if (seat.isClosed()) {
            return ResponseEntity.status(HttpStatus.GONE).body(time(seat));
        }
        return switch (room.save(seat, task, Workspaces.revision(form), Work.read(task, form))) {
            case Saving.Done done ->
                ResponseEntity.ok(
                        new Answer.Done(done.now().revision(), done.now().savedAt()));
            case Saving.Overtaken overtaken ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Answer.Conflict(
                                overtaken.now().revision(),
                                Work.of(task, overtaken.now().draft()).values(task)));
        };
    }

    @Needs(value = Scope.READ, roles = Role.CANDIDATE)
    @GetMapping("/take/{sitting}/time")
    ResponseEntity<Answer> time(@RequestAttribute(Seat.ATTRIBUTE) Seat seat, @RequestParam Map<String, String> unused) {
        return ResponseEntity.ok(time(seat));
    }

    private static Answer time(Seat seat) {
        return new Answer.Time(seat.now(), seat.deadline(), seat.isOver());
    }
}
