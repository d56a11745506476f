package dev.grader.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grader.submissions.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one submission to one reader. A candidate is told neither of attempts nor of single tests: how long a hidden test takes
 * is part of what it hides.
 *
 * @param told in whole when it has ended: the submission as its reader may see it
 */
record Story(String id, boolean toCandidate, Supplier<?> told) {

    /**
     * While it is not over.
     *
     * @param attempt counted from 1; null where there is none, or it may not be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String id,
            String status,
            @Nullable Integer attempt,
            @Nullable Integer testsDone,
            @Nullable Integer testsTotal) {}

    /** Those that come after a position, in order. Of attempts that failed only the last is told. */
    List<Event> since(Position after, Standing standing) {
        return all(standing).stream()
                .filter(event -> event.position().compareTo(after) > 0)
                .toList();
    }

    private List<Event> all(Standing standing) {
        var events = new ArrayList<Event>();
        events.add(new Event(new Position(0, 0), Status.QUEUED.text(), state(Status.QUEUED)));
        if (standing.attempts() > 0) {
            events.addAll(toCandidate ? beginning() : attempt(standing));
        }
        if (standing.status().isFinal()) {
            events.add(new Event(Position.END, standing.status().text(), told.get()));
        }
        return events;
    }

    private List<Event> beginning() {
        return List.of(new Event(new Position(1, 0), Status.RUNNING.text(), state(Status.RUNNING)));
    }

    private List<Event> attempt(Standing standing) {
        int attempt = standing.attempts();
        int step = 2 * attempt - 1;
        var running = new Event(
                new Position(step, 0),
                Status.RUNNING.text(),
                new State(id, Status.RUNNING.text(), attempt, null, null));
        if (standing.status() == Status.QUEUED) {
            return List.of(running, new Event(new Position(step + 1, 0), Status.QUEUED.text(), state(Status.QUEUED)));
        }
        if (standing.status() == Status.RUNNING && standing.done() > 0) {
            return List.of(
                    running,
                    new Event(
                            new Position(step, standing.done()),
                            "progress",
                            new State(id, Status.RUNNING.text(), attempt, standing.done(), standing.total())));
        }
        return List.of(running);
    }

    private State state(Status status) {
        return new State(id, status.text(), null, null, null);
    }
}
